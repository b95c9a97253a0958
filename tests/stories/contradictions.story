What cannot be is named, with ways out.

> pregnant 60-year-old man

> dementia at age 5

> A1c 4 and uncontrolled diabetes

> woman with prostate cancer

> newborn on warfarin

> patient aged 200

> asthma patient in England
