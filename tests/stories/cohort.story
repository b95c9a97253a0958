From one patient to a class of them.

> 45-year-old man with type 2 diabetes

> 20 of them, half women

> another one

> as CSV
