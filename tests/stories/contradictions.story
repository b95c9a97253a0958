What cannot be is named, with ways out.

> pregnant 60-year-old man
[1 patient · male · 60 · pregnant]

pregnant and male do not go together: only women can be pregnant. pregnant and 60-year-old do not go together: pregnancy is not seen after age 55.

Next: "60-year-old man" · "pregnant patient"

> dementia at age 5
[1 patient · 5 · dementia]

dementia and 5-year-old do not go together: dementia is not seen before age 45.

Next: "5-year-old patient" · "patient with dementia"

> A1c 4 and uncontrolled diabetes
[1 patient · type 2 diabetes (severity 67–100%) · A1c 4 %]

A1c 4 and type 2 diabetes do not go together: with type 2 diabetes, A1c is at least 4.5.

Next: "patient with type 2 diabetes" · "patient, A1c 4"

> woman with prostate cancer
[1 patient · female · prostate cancer]

prostate cancer and female do not go together: prostate cancer occurs in men.

Next: "woman" · "patient with prostate cancer"

> newborn on warfarin
[1 patient · 0–28 days · on warfarin]

warfarin and aged 0 to 28 days do not go together: warfarin is not given before age 18.

Next: "patient aged 0 to 28 days" · "patient on warfarin"

> patient aged 200
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> asthma patient in England
[1 patient · England · asthma]

I only know the population of the United States so far, not England: name a US state, or leave the place out.
