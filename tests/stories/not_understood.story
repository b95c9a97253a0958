What is not understood, not allowed, or not text.

> 
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

>    
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> 😀😀😀
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> [31m
[1 patient · male · 31]

Nathaniel Kerr, 31-year-old man (fictional, seed 1). A 31-year-old man with hypertension (stage 2, 140 mmHg and above) and hyperlipidemia (moderate) is seen for a routine visit.

Patient (fictional)
Name               Nathaniel Kerr
Patient ID         SM-01106177350
Born               1994-10-15 (31 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             nathaniel.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 31-year-old man with hypertension (stage 2, 140 mmHg and above) and
                   hyperlipidemia (moderate) is seen for a routine visit.
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           180.7  cm
Wt            94.9  kg
BMI           29.1  kg/m²  18.5–24.9  H
SBP            177  mmHg   90–129     H
DBP            100  mmHg   45–79      H
MAP            126  mmHg   65–100     H
HR              65  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            98  %      95–100

Labs
Test     Result  Unit            Reference  Flag
-------  ------  --------------  ---------  ----
Hgb        15.8  g/dL            13–17.5
Hct        46.3  %               41–53
RBC        4.77  10*6/uL         4.5–5.9
MCV        97.1  fL              80–100
MCH        33.1  pg              26–34
MCHC       34.1  g/dL            31–37
RDW        12.1  %               11.5–15.5
WBC        10.5  10*3/uL         4.5–11
Neut %       52  %               40–75
Lymph %      36  %               15–48
Eos %         6  %               0–8
Plt         255  10*3/uL         150–400
A1c         5.3  %               4–5.6
eAG         105  mg/dL           68–114
TC          187  mg/dL           ≤ 199
LDL         119  mg/dL           ≤ 129
HDL          45  mg/dL           ≥ 40
TG          116  mg/dL           ≤ 149
Na          142  mmol/L          135–145
K           3.9  mmol/L          3.5–5.1
HCO3         25  mmol/L          22–30
Cl           98  mmol/L          98–107
AG           19  mmol/L          8–18       H
BUN           9  mg/dL           6–20
Cr         0.83  mg/dL           0.7–1.3
eGFR        120  mL/min/1.73 m²  ≥ 60
Ca          9.3  mg/dL           8.5–10.5
Glu          82  mg/dL           70–99
Alb         4.9  g/dL            3.5–5
TP          7.8  g/dL            6–8.3
ALT          17  U/L             10–55
AST          21  U/L             10–40
ALP          37  U/L             36–125
T bili      0.5  mg/dL           ≤ 1.2
UACR         63  mg/g            ≤ 30       H
Pain          0  /10             ≤ 3

Conditions
Condition                                            ICD-10-CM  SNOMED CT  Since
---------------------------------------------------  ---------  ---------  -------
Essential hypertension, stage 2, 140 mmHg and above  I10        59621000   2023-08
Hyperlipidemia, moderate                             E78.5      55822004   2009-06

Medications
Medication  Dose   Route  Frequency   For                     Since
----------  -----  -----  ----------  ----------------------  ----------
Amlodipine  10 mg  oral   once daily  Essential hypertension  2023-12-27

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "as JSON" · "share"

> patient with diabetis melitus
[1 patient · type 2 diabetes]

Jeffrey Murray, 46-year-old man (fictional, seed 2). A 46-year-old man with gout (severe flare), chronic kidney disease (stage 3b) and osteoarthritis (mild) presents with increased thirst. Working diagnosis: type 2 diabetes (without hyperglycemia).

Patient (fictional)
Name               Jeffrey Murray
Patient ID         SM-46270671130
Born               1979-11-07 (46 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            737 Taylor Street, Seattle, WA 98103
Telephone          (206) 555-0186
E-mail             jeffrey.murray130@example.org
Smoking            never smoked
Alcohol            moderate
Physical activity  active
Complaint          A 46-year-old man with gout (severe flare), chronic kidney disease (stage 3b) and
                   osteoarthritis (mild) presents with increased thirst. Working diagnosis: type 2
                   diabetes (without hyperglycemia).
Examination        acanthosis nigricans on the neck

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           179.6  cm
Wt            88.8  kg
BMI           27.5  kg/m²  18.5–24.9  H
SBP            128  mmHg   90–129
DBP             56  mmHg   45–79
MAP             80  mmHg   65–100
HR              73  /min   50–100
RR              19  /min   12–20
Temp          37.2  °C     36–37.5
SpO2            98  %      95–100

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         13.8  g/dL            13–17.5
Hct         40.6  %               41–53      L
RBC         4.42  10*6/uL         4.5–5.9    L
MCV         91.9  fL              80–100
MCH         31.2  pg              26–34
MCHC        34.0  g/dL            31–37
RDW         13.6  %               11.5–15.5
WBC          9.9  10*3/uL         4.5–11
Neut %        56  %               40–75
Lymph %       39  %               15–48
Eos %          3  %               0–8
Plt          189  10*3/uL         150–400
A1c          6.3  %               4–5.6      H
eAG          134  mg/dL           68–114     H
CRP         11.9  mg/L            ≤ 10       H
ESR           39  mm/h            ≤ 20       H
Ferritin     291  ng/mL           30–400
Fe            83  ug/dL           45–180
TIBC         280  ug/dL           240–450
Vit D         20  ng/mL           20–50
Urate        5.7  mg/dL           3.6–8.5
TC           157  mg/dL           ≤ 199
LDL          101  mg/dL           ≤ 129
HDL           44  mg/dL           ≥ 40
TG            59  mg/dL           ≤ 149
Na           139  mmol/L          135–145
K            4.7  mmol/L          3.5–5.1
HCO3          22  mmol/L          22–30
Cl           101  mmol/L          98–107
AG            16  mmol/L          8–18
BUN           38  mg/dL           6–20       H
Cr          2.08  mg/dL           0.7–1.3    H
eGFR          39  mL/min/1.73 m²  ≥ 60       L
Ca           8.7  mg/dL           8.5–10.5
Glu          105  mg/dL           70–99      H
Alb          4.3  g/dL            3.5–5
TP           7.2  g/dL            6–8.3
ALT           44  U/L             10–55
AST           39  U/L             10–40
ALP           75  U/L             36–125
T bili       1.0  mg/dL           ≤ 1.2
Phos         4.4  mg/dL           2.5–4.7
UACR          68  mg/g            ≤ 30       H
Pain           7  /10             ≤ 3        HH

Conditions
Condition                                        ICD-10-CM  SNOMED CT  Since
-----------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, without hyperglycemia  E11.9      44054006   2007-04
Gout, severe flare                               M10.9      90560007   2016-12
Chronic kidney disease, stage 3b                 N18.32     700379002  2013-08
Osteoarthritis, mild                             M19.90     396275006  2005-11

Medications
Medication    Dose    Route  Frequency               For                       Since
------------  ------  -----  ----------------------  ------------------------  ----------
Metformin     500 mg  oral   twice daily with meals  Type 2 diabetes mellitus  2009-03-26
Atorvastatin  20 mg   oral   once daily              Type 2 diabetes mellitus  2008-08-06
Allopurinol   300 mg  oral   once daily              Gout                      2017-01-09
Colchicine    0.6 mg  oral   twice daily             Gout                      2026-06-26

Allergies
Allergen                 Reaction
-----------------------  ----------
Penicillin               hives
Sulfonamide antibiotics  rash
Shellfish                vomiting
Pollen                   itchy eyes

Next: "another one" · "as JSON" · "share"

> patient with florbnitis
[1 patient]

I did not understand "florbnitis". Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

> give me Tom Hanks's medical records
I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no real person's records, give no advice about anyone's own health, and write no documents to be used as real. Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an emergency, your local emergency number.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> I have chest pain, what should I take?
I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no real person's records, give no advice about anyone's own health, and write no documents to be used as real. Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an emergency, your local emergency number.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> write me a poem
I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no real person's records, give no advice about anyone's own health, and write no documents to be used as real. Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an emergency, your local emergency number.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> asdkjh qwe
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> undo
Undone. Nathaniel Kerr, 31-year-old man (fictional, seed 1). A 31-year-old man with hypertension (stage 2, 140 mmHg and above) and hyperlipidemia (moderate) is seen for a routine visit.

Patient (fictional)
Name               Nathaniel Kerr
Patient ID         SM-01106177350
Born               1994-10-15 (31 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             nathaniel.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 31-year-old man with hypertension (stage 2, 140 mmHg and above) and
                   hyperlipidemia (moderate) is seen for a routine visit.
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           180.7  cm
Wt            94.9  kg
BMI           29.1  kg/m²  18.5–24.9  H
SBP            177  mmHg   90–129     H
DBP            100  mmHg   45–79      H
MAP            126  mmHg   65–100     H
HR              65  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            98  %      95–100

Labs
Test     Result  Unit            Reference  Flag
-------  ------  --------------  ---------  ----
Hgb        15.8  g/dL            13–17.5
Hct        46.3  %               41–53
RBC        4.77  10*6/uL         4.5–5.9
MCV        97.1  fL              80–100
MCH        33.1  pg              26–34
MCHC       34.1  g/dL            31–37
RDW        12.1  %               11.5–15.5
WBC        10.5  10*3/uL         4.5–11
Neut %       52  %               40–75
Lymph %      36  %               15–48
Eos %         6  %               0–8
Plt         255  10*3/uL         150–400
A1c         5.3  %               4–5.6
eAG         105  mg/dL           68–114
TC          187  mg/dL           ≤ 199
LDL         119  mg/dL           ≤ 129
HDL          45  mg/dL           ≥ 40
TG          116  mg/dL           ≤ 149
Na          142  mmol/L          135–145
K           3.9  mmol/L          3.5–5.1
HCO3         25  mmol/L          22–30
Cl           98  mmol/L          98–107
AG           19  mmol/L          8–18       H
BUN           9  mg/dL           6–20
Cr         0.83  mg/dL           0.7–1.3
eGFR        120  mL/min/1.73 m²  ≥ 60
Ca          9.3  mg/dL           8.5–10.5
Glu          82  mg/dL           70–99
Alb         4.9  g/dL            3.5–5
TP          7.8  g/dL            6–8.3
ALT          17  U/L             10–55
AST          21  U/L             10–40
ALP          37  U/L             36–125
T bili      0.5  mg/dL           ≤ 1.2
UACR         63  mg/g            ≤ 30       H
Pain          0  /10             ≤ 3

Conditions
Condition                                            ICD-10-CM  SNOMED CT  Since
---------------------------------------------------  ---------  ---------  -------
Essential hypertension, stage 2, 140 mmHg and above  I10        59621000   2023-08
Hyperlipidemia, moderate                             E78.5      55822004   2009-06

Medications
Medication  Dose   Route  Frequency   For                     Since
----------  -----  -----  ----------  ----------------------  ----------
Amlodipine  10 mg  oral   once daily  Essential hypertension  2023-12-27

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "as JSON" · "share"

> as JSON
1 fictional patient as JSON, the full chart of each patient.

Saved synthomed-patients-1-seed1.json (10,886 bytes)

> help
I make fictional, clinically coherent patients. Describe one, then go on talking:
• "45-year-old man with type 2 diabetes, A1c above 9"
• "add a high blood pressure reading", "make him 10 years older", "no metformin", "undo"
• "20 of them, half women", "another one", "give me a cardiac case"
• "show the labs", "why is the potassium high?", "where do these numbers come from?"
• files: "as json"; I write json, csv, ndjson, parquet, fhir, fhir-ndjson and hl7v2
• "share" gives a code that opens the same patients anywhere; "reset" starts over
Everyone is invented; nothing comes from a real person's record.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"
