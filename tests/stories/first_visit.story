A first visit: a chart, refined by talking, undone.

> Create a record for a 45-year-old male with Type 2 Diabetes symptoms.

> Add a high blood pressure reading

> undo

> undo
