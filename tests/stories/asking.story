Asking about the patient in hand.

> 62-year-old man with chronic kidney disease

> why is the creatinine high?

> where do these numbers come from?

> show medications

> is this realistic?

> as floppy

> as JSON
