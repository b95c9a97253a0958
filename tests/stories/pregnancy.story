A pregnancy and its contradictions.

> 30-year-old woman, 28 weeks pregnant

> add preeclampsia

> not pregnant

> undo
