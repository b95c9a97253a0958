A first visit: a chart, refined by talking, undone.

> Create a record for a 45-year-old male with Type 2 Diabetes symptoms.
[1 patient · male · 45 · type 2 diabetes]

Joshua Kerr, 45-year-old man (fictional, seed 1). A 45-year-old man with hypertension (severe, near or above 180 mmHg), obesity (class 1) and hyperlipidemia (moderate) presents with frequent urination. Working diagnosis: type 2 diabetes (without hyperglycemia).

Patient (fictional)
Name               Joshua Kerr
Patient ID         SM-01106177350
Born               1980-10-15 (45 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             joshua.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 45-year-old man with hypertension (severe, near or above 180 mmHg), obesity
                   (class 1) and hyperlipidemia (moderate) presents with frequent urination. Working
                   diagnosis: type 2 diabetes (without hyperglycemia).
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           180.5  cm
Wt           100.0  kg
BMI           30.7  kg/m²  18.5–24.9  H
Waist        102.4  cm     ≤ 102      H
SBP            194  mmHg   90–129     HH
DBP            120  mmHg   45–79      HH
MAP            145  mmHg   65–100     HH
HR              74  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            97  %      95–100
Pain             0  /10    ≤ 3

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                14.8  g/dL            13–17.5
Hct                42.9  %               41–53
RBC                4.39  10*6/uL         4.5–5.9    L
MCV                97.7  fL              80–100
MCH                33.7  pg              26–34
MCHC               34.5  g/dL            31–37
RDW                12.8  %               11.5–15.5
WBC                 9.0  10*3/uL         4.5–11
Neut %               58  %               40–75
Lymph %              30  %               15–48
Eos %                 4  %               0–8
Plt                 228  10*3/uL         150–400
Mono %                8  %               2–12
Baso %                0  %               ≤ 2
ANC                 5.2  10*3/uL         1.8–7.7
ALC                 2.7  10*3/uL         1–4.8
Na                  140  mmol/L          135–145
K                   4.0  mmol/L          3.5–5
HCO3                 23  mmol/L          22–30
Cl                   96  mmol/L          98–107     L
AG                   21  mmol/L          8–18       H
BUN                   9  mg/dL           6–20
Cr                 0.72  mg/dL           0.7–1.3
eGFR                115  mL/min/1.73 m²  ≥ 60
Ca                  9.7  mg/dL           8.5–10.5
Glu                 111  mg/dL           70–99      H
Alb                 4.8  g/dL            3.5–5
TP                  7.8  g/dL            6–8.3
ALT                  20  U/L             10–55
AST                  22  U/L             10–40
ALP                  36  U/L             36–125
T bili              0.6  mg/dL           ≤ 1.2
Glob                3.0  g/dL            2–3.8
A1c                 6.8  %               4–5.6      H
eAG                 148  mg/dL           68–114     H
TC                  183  mg/dL           ≤ 199
LDL                 108  mg/dL           ≤ 129
HDL                  42  mg/dL           ≥ 40
TG                  164  mg/dL           ≤ 149      H
non-HDL             141  mg/dL           ≤ 159
Urate               6.8  mg/dL           3.6–8.5
Urine protein  negative
UACR                595  mg/g            ≤ 30       H
Corr Ca             9.1  mg/dL           8.5–10.5
NEWS2                 0  /20             ≤ 4
FIB-4              0.97  index           ≤ 1.3
Shock index        0.38  ratio           ≤ 0.9

Conditions
Condition                                               ICD-10-CM  SNOMED CT  Since
------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, without hyperglycemia         E11.21     44054006   2020-01
Essential hypertension, severe, near or above 180 mmHg  I10        59621000   2023-08
Obesity, class 1                                        E66.811    414916001  2011-02
Hyperlipidemia, moderate, LDL-predominant               E78.00     55822004   2009-06
Diabetic nephropathy (type 2 diabetes)                  E11.21     420279001  2022-10

Procedures and orders
Procedure                           Result                               For              Date
----------------------------------  -----------------------------------  ---------------  ----------
Diet education (heart-healthy)      done                                 hyperlipidemia   2009-08-11
Diabetic foot examination with      protective sensation and pulses      type 2 diabetes  2021-02-23
monofilament                        present
Low-salt diet education             done                                 hypertension     2023-09-17
Transthoracic echocardiogram        normal wall thickness                hypertension     2024-03-05

Medications
Medication      Dose     Route  Frequency               For                       Since
--------------  -------  -----  ----------------------  ------------------------  ----------
Metformin       1000 mg  oral   twice daily with meals  Type 2 diabetes mellitus  2020-09-11
Atorvastatin    40 mg    oral   once daily              Type 2 diabetes mellitus  2021-06-27
Lisinopril      20 mg    oral   once daily              Type 2 diabetes mellitus  2021-08-21
Amlodipine      10 mg    oral   once daily              Essential hypertension    2023-12-27
Chlorthalidone  25 mg    oral   once daily              Essential hypertension    2024-07-18

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> Add a high blood pressure reading
[SBP > 130 mmHg]

SBP, new reading: 172 mmHg H (reference 90–129) (before: 194 mmHg HH (reference 90–129)). 2 other values followed.

What changed
Item                      Before                          Now
------------------------  ------------------------------  ------------------------------
SBP, new reading          194 mmHg HH (reference 90–129)  172 mmHg H (reference 90–129)
MAP, new reading          145 mmHg HH (reference 65–100)  137 mmHg HH (reference 65–100)
Shock index, new reading  0.38 ratio                      0.43 ratio

Next: "undo" · "show the whole chart"

> undo
Undone: the patient is as before.

What changed
Item                        Before                          Now
--------------------------  ------------------------------  -------
SBP, later reading          172 mmHg H (reference 90–129)   removed
MAP, later reading          137 mmHg HH (reference 65–100)  removed
Shock index, later reading  0.43 ratio                      removed

Next: "show the whole chart"

> undo
There is nothing to undo: this is the patient as first asked for.
