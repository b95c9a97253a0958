A life is told in years that end in the chart.

> 60-year-old woman with type 2 diabetes with 3 years of visits
[1 patient · female · 60 · type 2 diabetes · 3 years of history]

Michelle Kerr, 60-year-old woman (fictional, seed 1). A 60-year-old woman with low back pain (mild), menopause (mild), hypertension (severe, near or above 180 mmHg), obesity (class 1) and hyperlipidemia (moderate) presents with frequent urination. Working diagnosis: type 2 diabetes (without hyperglycemia). 3 years of history (from 2023-06-30 on): 6 visits, 1 hospital stay among them, 156 earlier readings.

Patient (fictional)
Name               Michelle Kerr
Patient ID         SM-01106177350
Born               1965-10-15 (60 years)
Sex                female
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             michelle.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 60-year-old woman with low back pain (mild), menopause (mild), hypertension
                   (severe, near or above 180 mmHg), obesity (class 1) and hyperlipidemia (moderate)
                   presents with frequent urination. Working diagnosis: type 2 diabetes (without
                   hyperglycemia).
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           164.5  cm
Wt            82.6  kg
BMI           30.5  kg/m²  18.5–24.9  H
Waist         97.9  cm     ≤ 88       H
SBP            184  mmHg   90–129     HH
DBP            108  mmHg   45–79      H
MAP            133  mmHg   65–100     HH
HR              70  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            97  %      95–100
Pain             3  /10    ≤ 3

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                13.9  g/dL            12–16
Hct                40.6  %               36–46
RBC                4.10  10*6/uL         4–5.2
MCV                99.0  fL              80–100
MCH                33.9  pg              26–34
MCHC               34.2  g/dL            31–37
RDW                12.7  %               11.5–15.5
WBC                10.1  10*3/uL         4.5–11
Neut %               57  %               40–75
Lymph %              28  %               15–48
Eos %                 9  %               0–8        H
Plt                 265  10*3/uL         150–400
Mono %                6  %               2–12
Baso %                0  %               ≤ 2
ANC                 5.8  10*3/uL         1.8–7.7
ALC                 2.8  10*3/uL         1–4.8
Na                  140  mmol/L          135–145
K                   4.1  mmol/L          3.5–5
HCO3                 25  mmol/L          22–30
Cl                   94  mmol/L          98–107     L
AG                   21  mmol/L          8–18       H
BUN                  11  mg/dL           8–25
Cr                 0.55  mg/dL           0.5–1.1
eGFR                105  mL/min/1.73 m²  ≥ 60
Ca                  9.6  mg/dL           8.5–10.5
Glu                  88  mg/dL           70–99
Alb                 4.7  g/dL            3.5–5
TP                  7.6  g/dL            6–8.3
ALT                  16  U/L             7–45
AST                  24  U/L             9–36
ALP                  29  U/L             36–125     L
T bili              0.3  mg/dL           ≤ 1.2
Glob                2.9  g/dL            2–3.8
A1c                 6.5  %               4–5.6      H
eAG                 140  mg/dL           68–114     H
TC                  140  mg/dL           ≤ 199
LDL                  73  mg/dL           ≤ 129
HDL                  45  mg/dL           ≥ 50       L
TG                  111  mg/dL           ≤ 149
non-HDL              95  mg/dL           ≤ 159
TSH                0.53  mIU/L           0.45–4.12
FSH                73.3  mIU/mL          16–135
Estradiol             8  pg/mL           ≤ 30
Vit D                21  ng/mL           20–50
Urate               4.6  mg/dL           2.3–6.6
Urine protein  negative
UACR               1170  mg/g            ≤ 30       H
Corr Ca             9.0  mg/dL           8.5–10.5
NEWS2                 0  /20             ≤ 4
FIB-4              1.36  index           ≤ 1.3      H
Shock index        0.38  ratio           ≤ 0.9

Conditions
Condition                                               ICD-10-CM  SNOMED CT  Since
------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, without hyperglycemia         E11.21     44054006   2020-01
Low back pain, mild, nonspecific                        M54.59     279039007  2026-06
Menopause, symptomatic, mild, natural                   N95.1      123756000  2026-02
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
Physical therapy                    done                                 low back pain    2026-06-09

Medications
Medication           Dose     Route  Frequency                For                       Since
-------------------  -------  -----  -----------------------  ------------------------  ----------
Metformin            1000 mg  oral   twice daily with meals   Type 2 diabetes mellitus  2020-09-11
Atorvastatin         40 mg    oral   once daily               Type 2 diabetes mellitus  2021-06-27
Lisinopril           20 mg    oral   once daily               Type 2 diabetes mellitus  2021-08-21
Hydrochlorothiazide  25 mg    oral   once daily               Essential hypertension    2023-12-21
Naproxen             375 mg   oral   twice daily with food    Low back pain             2026-06-22
Acetaminophen        650 mg   oral   every 6 hours as needed  Low back pain             2026-06-09

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Visits (6)
Date                 Visit             For            New
-------------------  ----------------  -------------  ----------------------------------------------
2026-06-22           office visit      low back pain  Naproxen 375 mg
2026-06-09           office visit      low back pain  diagnosis of low back pain; diagnosis of
                                                      menopause; Acetaminophen 650 mg
2025-10-11 to 10-12  hospital stay     headache       hypertension: stage 2, 140 mmHg and above
2024-03-05           specialist visit  hypertension   Hydrochlorothiazide 25 mg
2023-12-21           office visit      hypertension   Hydrochlorothiazide 12.5 mg
2023-09-17           specialist visit  hypertension   diagnosis of hypertension; Screening
                                                      mammography

Readings over time
                  2023-09-17  2023-12-21  2024-03-05  2025-10-11  2026-06-09  2026-06-22  2026-06-30
----------------  ----------  ----------  ----------  ----------  ----------  ----------  ----------
SBP, mmHg         107         115         105         121         173 H       125         184 HH
DBP, mmHg         79          81 H        87 H        88 H        93 H        82 H        108 H
HR, /min          74          88          82          76          66          76          70
Wt, kg            83.7        82.5        79.9        81.8        79.7        82.3        82.6
Ht, cm                                    164.7                                           164.5
BMI, kg/m²        30.6 H      30.2 H      29.5 H      30.2 H      29.2 H      30.4 H      30.5 H
A1c, %            6.7 H                   6.6 H       6.9 H                               6.5 H
Glu, mg/dL        89                      97          119 H                               88
LDL, mg/dL                                57                                              73
TC, mg/dL                                 114                                             140
eGFR,             86                      89          95                                  105
mL/min/1.73 m²
Cr, mg/dL         0.80                    0.77        0.73                                0.55
K, mmol/L         3.9                     4.3         3.9                                 4.1
Hgb, g/dL                                 12.1        12.8                                13.9

Medications over time
Medication        Dose     Frequency         For                From        To          Ended
----------------  -------  ----------------  -----------------  ----------  ----------  ------------
Metformin         1000 mg  twice daily with  Type 2 diabetes    2021-02-23  now
                           meals             mellitus
Atorvastatin      40 mg    once daily        Type 2 diabetes    2021-08-21  now
                                             mellitus
Lisinopril        20 mg    once daily        Type 2 diabetes    2021-08-21  now
                                             mellitus
Hydrochlorothiaz  12.5 mg  once daily        Essential          2023-12-21  2024-03-05  dose changed
ide                                          hypertension
                  25 mg    once daily        Essential          2024-03-05  now
                                             hypertension
Acetaminophen     650 mg   every 6 hours as  Low back pain      2026-06-09  now
                           needed
Naproxen          375 mg   twice daily with  Low back pain      2026-06-22  now
                           food

Past illnesses, stages and screening
Date        What                    Course
----------  ----------------------  ---------------------------------------
2023-09-17  Screening mammography   no suspicious findings (BI-RADS 1 or 2)
2025-10-11  Essential hypertension  stage 2, 140 mmHg and above

Next: "another one" · "20 of them" · "as JSON" · "share"

> plot the A1c over time
Michelle Kerr, 60-year-old woman, fictional. 3 years of history (from 2023-06-30 on): 6 visits, 1 hospital stay among them, 156 earlier readings.

Over time
Date        A1c, %  Visit
----------  ------  ----------------
2023-09-17  6.7 H   specialist visit
2024-03-05  6.6 H   specialist visit
2025-10-11  6.9 H   hospital stay
2026-06-30  6.5 H   today

> only the last year
[1 year of history]

1 year of history (from 2025-06-30 on): 3 visits, 1 hospital stay among them, 64 earlier readings.

Visits (3)
Date                 Visit          For            New
-------------------  -------------  -------------  -------------------------------------------------
2026-06-22           office visit   low back pain  Naproxen 375 mg
2026-06-09           office visit   low back pain  diagnosis of low back pain; diagnosis of
                                                   menopause; Acetaminophen 650 mg
2025-10-11 to 10-12  hospital stay  headache       hypertension: stage 2, 140 mmHg and above

Readings over time
                      2025-10-11  2026-06-09  2026-06-22  2026-06-30
--------------------  ----------  ----------  ----------  ----------
SBP, mmHg             121         173 H       125         184 HH
DBP, mmHg             88 H        93 H        82 H        108 H
HR, /min              76          66          76          70
Wt, kg                81.8        79.7        82.3        82.6
BMI, kg/m²            30.2 H      29.2 H      30.4 H      30.5 H
A1c, %                6.9 H                               6.5 H
Glu, mg/dL            119 H                               88
eGFR, mL/min/1.73 m²  95                                  105
Cr, mg/dL             0.73                                0.55
K, mmol/L             3.9                                 4.1
Hgb, g/dL             12.8                                13.9

Medications over time
Medication           Dose     Frequency               For                     From        To   Ended
-------------------  -------  ----------------------  ----------------------  ----------  ---  -----
Lisinopril           20 mg    once daily              Type 2 diabetes         2021-08-21  now
                                                      mellitus
Atorvastatin         40 mg    once daily              Type 2 diabetes         2023-09-17  now
                                                      mellitus
Metformin            1000 mg  twice daily with meals  Type 2 diabetes         2023-09-17  now
                                                      mellitus
Hydrochlorothiazide  25 mg    once daily              Essential hypertension  2024-03-05  now
Acetaminophen        650 mg   every 6 hours as        Low back pain           2026-06-09  now
                              needed
Naproxen             375 mg   twice daily with food   Low back pain           2026-06-22  now

Past illnesses, stages and screening
Date        What                    Course
----------  ----------------------  ---------------------------
2025-10-11  Essential hypertension  stage 2, 140 mmHg and above

Next: "undo" · "show the whole chart"

> only the last 2 years
[2 years of history]

2 years of history (from 2024-06-30 on): 3 visits, 1 hospital stay among them, 64 earlier readings.

Visits (3)
Date                 Visit          For            New
-------------------  -------------  -------------  -------------------------------------------------
2026-06-22           office visit   low back pain  Naproxen 375 mg
2026-06-09           office visit   low back pain  diagnosis of low back pain; diagnosis of
                                                   menopause; Acetaminophen 650 mg
2025-10-11 to 10-12  hospital stay  headache       hypertension: stage 2, 140 mmHg and above

Readings over time
                      2025-10-11  2026-06-09  2026-06-22  2026-06-30
--------------------  ----------  ----------  ----------  ----------
SBP, mmHg             121         173 H       125         184 HH
DBP, mmHg             88 H        93 H        82 H        108 H
HR, /min              76          66          76          70
Wt, kg                81.8        79.7        82.3        82.6
BMI, kg/m²            30.2 H      29.2 H      30.4 H      30.5 H
A1c, %                6.9 H                               6.5 H
Glu, mg/dL            119 H                               88
eGFR, mL/min/1.73 m²  95                                  105
Cr, mg/dL             0.73                                0.55
K, mmol/L             3.9                                 4.1
Hgb, g/dL             12.8                                13.9

Medications over time
Medication           Dose     Frequency               For                     From        To   Ended
-------------------  -------  ----------------------  ----------------------  ----------  ---  -----
Metformin            1000 mg  twice daily with meals  Type 2 diabetes         2021-03-24  now
                                                      mellitus
Atorvastatin         40 mg    once daily              Type 2 diabetes         2021-08-21  now
                                                      mellitus
Lisinopril           20 mg    once daily              Type 2 diabetes         2021-08-21  now
                                                      mellitus
Hydrochlorothiazide  25 mg    once daily              Essential hypertension  2024-03-05  now
Acetaminophen        650 mg   every 6 hours as        Low back pain           2026-06-09  now
                              needed
Naproxen             375 mg   twice daily with food   Low back pain           2026-06-22  now

Past illnesses, stages and screening
Date        What                    Course
----------  ----------------------  ---------------------------
2025-10-11  Essential hypertension  stage 2, 140 mmHg and above

Next: "undo" · "show the whole chart"

> show her visits
Michelle Kerr, 60-year-old woman, fictional. 2 years of history (from 2024-06-30 on): 3 visits, 1 hospital stay among them, 64 earlier readings.

Visits (3)
Date                 Visit          For            New
-------------------  -------------  -------------  -------------------------------------------------
2026-06-22           office visit   low back pain  Naproxen 375 mg
2026-06-09           office visit   low back pain  diagnosis of low back pain; diagnosis of
                                                   menopause; Acetaminophen 650 mg
2025-10-11 to 10-12  hospital stay  headache       hypertension: stage 2, 140 mmHg and above

> undo
Undone: the patient is as before.

Next: "undo" · "show the whole chart"
