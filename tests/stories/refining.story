Refining one patient until it is another, and back.

> female 20 years old

> make her 10 years older

> add asthma

> actually male

> he smokes

> no asthma

> show vitals

> undo

> reset

> undo
