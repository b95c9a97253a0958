What is not understood, not allowed, or not text.

> 

>    

> 😀😀😀

> [31m

> patient with diabetis melitus

> patient with florbnitis

> give me Tom Hanks's medical records

> I have chest pain, what should I take?

> write me a poem

> asdkjh qwe

> undo

> as JSON

> help
