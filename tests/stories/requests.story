The requests of the first issue, one after the other.

> give me a cardiac case
[1 patient · cardiac]

Gary Kerr, 70-year-old man (fictional, seed 1). A 70-year-old man with hypertension (severe, near or above 180 mmHg), dementia (severe (MMSE below 10)), type 2 diabetes (without hyperglycemia), obesity (class 1) and hyperlipidemia (moderate) presents with fatigue. Working diagnosis: coronary artery disease (with stable angina).

Patient (fictional)
Name               Gary Kerr
Patient ID         SM-01106177350
Born               1955-10-17 (70 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             gary.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 70-year-old man with hypertension (severe, near or above 180 mmHg), dementia
                   (severe (MMSE below 10)), type 2 diabetes (without hyperglycemia), obesity (class
                   1) and hyperlipidemia (moderate) presents with fatigue. Working diagnosis:
                   coronary artery disease (with stable angina).
Examination        midline sternotomy scar; carotid bruit

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           177.0  cm
Wt            94.3  kg
BMI           30.1  kg/m²  18.5–24.9  H
SBP            190  mmHg   90–129     HH
DBP             89  mmHg   45–79      H
MAP            123  mmHg   65–100     H
HR              52  /min   50–100
RR              14  /min   12–24
Temp          36.4  °C     36–37.5
SpO2            97  %      94–100

Labs
Test     Result  Unit            Reference  Flag
-------  ------  --------------  ---------  ----
Hgb        14.9  g/dL            13–17.5
Hct        44.0  %               41–53
RBC        4.38  10*6/uL         4.5–5.9    L
MCV       100.5  fL              80–100     H
MCH        34.0  pg              26–34
MCHC       33.9  g/dL            31–37
RDW        12.5  %               11.5–15.5
WBC        10.9  10*3/uL         4.5–11
Neut %       55  %               40–75
Lymph %      30  %               15–48
Eos %         7  %               0–8
Plt         244  10*3/uL         150–400
TnI        0.04  ng/mL           ≤ 0.04
LVEF         57  %               52–72
A1c         6.9  %               4–5.6      H
eAG         151  mg/dL           68–114     H
TC          143  mg/dL           ≤ 199
LDL          79  mg/dL           ≤ 129
HDL          44  mg/dL           ≥ 40
TG           99  mg/dL           ≤ 149
Na          141  mmol/L          135–145
K           4.0  mmol/L          3.5–5
HCO3         24  mmol/L          22–30
Cl           97  mmol/L          98–107     L
AG           20  mmol/L          8–18       H
BUN          12  mg/dL           8–25
Cr         0.90  mg/dL           0.7–1.3
eGFR         92  mL/min/1.73 m²  ≥ 60
Ca          9.3  mg/dL           8.5–10.5
Glu         106  mg/dL           70–99      H
Alb         4.2  g/dL            3.5–5
TP          7.7  g/dL            6–8.3
ALT          16  U/L             10–55
AST          20  U/L             10–40
ALP          35  U/L             36–125     L
T bili      0.6  mg/dL           ≤ 1.2
PHQ-9        10  /27             ≤ 4        H
MMSE          5  /30             24–30      L
TSH        0.54  mIU/L           0.45–6.2
UACR        108  mg/g            ≤ 30       H
Pain          0  /10             ≤ 3

Conditions
Condition                                               ICD-10-CM  SNOMED CT  Since
------------------------------------------------------  ---------  ---------  -------
Coronary artery disease, with stable angina             I25.119    53741008   2021-06
Essential hypertension, severe, near or above 180 mmHg  I10        59621000   2023-08
Dementia, severe (MMSE below 10)                        F03.C0     52448006   2022-06
Type 2 diabetes mellitus, without hyperglycemia         E11.9      44054006   2020-01
Obesity, class 1                                        E66.811    414916001  2011-02
Hyperlipidemia, moderate                                E78.5      55822004   2009-06

Medications
Medication           Dose     Route  Frequency               For                       Since
-------------------  -------  -----  ----------------------  ------------------------  ----------
Hydrochlorothiazide  25 mg    oral   once daily              Essential hypertension    2023-12-21
Metformin            1000 mg  oral   twice daily with meals  Type 2 diabetes mellitus  2020-09-11
Atorvastatin         40 mg    oral   once daily              Type 2 diabetes mellitus  2021-06-27
Aspirin              81 mg    oral   once daily              Coronary artery disease   2022-08-23
Atenolol             50 mg    oral   once daily              Coronary artery disease   2023-04-15
Memantine            10 mg    oral   twice daily             Dementia                  2023-05-29

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> make a case
[1 patient]

Jeffrey Murray, 55-year-old man (fictional, seed 2). A 55-year-old man with hypothyroidism (subclinical or undertreated, TSH up to 10 mIU/L), chronic kidney disease (stage 3b) and osteoarthritis (mild) presents with blood in the stool. Working diagnosis: colorectal cancer (stage I).

Patient (fictional)
Name               Jeffrey Murray
Patient ID         SM-46270671130
Born               1970-11-05 (55 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            737 Taylor Street, Seattle, WA 98103
Telephone          (206) 555-0186
E-mail             jeffrey.murray130@example.org
Smoking            never smoked
Alcohol            moderate
Physical activity  active
Complaint          A 55-year-old man with hypothyroidism (subclinical or undertreated, TSH up to 10
                   mIU/L), chronic kidney disease (stage 3b) and osteoarthritis (mild) presents with
                   blood in the stool. Working diagnosis: colorectal cancer (stage I).
Examination        pale conjunctivae

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           179.1  cm
Wt            85.3  kg
BMI           26.6  kg/m²  18.5–24.9  H
SBP            131  mmHg   90–129     H
DBP             57  mmHg   45–79
MAP             82  mmHg   65–100
HR              59  /min   50–100
RR              19  /min   12–20
Temp          36.3  °C     36–37.5
SpO2            98  %      95–100

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         13.7  g/dL            13–17.5
Hct         40.3  %               41–53      L
RBC         4.38  10*6/uL         4.5–5.9    L
MCV         92.0  fL              80–100
MCH         31.3  pg              26–34
MCHC        34.0  g/dL            31–37
RDW         13.9  %               11.5–15.5
WBC          6.9  10*3/uL         4.5–11
Neut %        47  %               40–75
Lymph %       40  %               15–48
Eos %          5  %               0–8
Plt          197  10*3/uL         150–400
A1c          5.9  %               4–5.6      H
eAG          123  mg/dL           68–114     H
Ferritin     217  ng/mL           30–400
Fe            85  ug/dL           45–180
TIBC         277  ug/dL           240–450
Vit D         21  ng/mL           20–50
TC           198  mg/dL           ≤ 199
LDL          135  mg/dL           ≤ 129      H
HDL           53  mg/dL           ≥ 40
TG            49  mg/dL           ≤ 149
Na           138  mmol/L          135–145
K            4.7  mmol/L          3.5–5
HCO3          22  mmol/L          22–30
Cl           100  mmol/L          98–107
AG            16  mmol/L          8–18
BUN           38  mg/dL           6–20       H
Cr          1.87  mg/dL           0.7–1.3    H
eGFR          42  mL/min/1.73 m²  ≥ 60       L
Ca           8.7  mg/dL           8.5–10.5
Glu           90  mg/dL           70–99
Alb          4.2  g/dL            3.5–5
TP           7.2  g/dL            6–8.3
ALT           43  U/L             10–55
AST           40  U/L             10–40
ALP           91  U/L             36–125
T bili       0.9  mg/dL           ≤ 1.2
Phos         4.3  mg/dL           2.5–4.7
TSH         5.21  mIU/L           0.45–4.12  H
FT4         1.07  ng/dL           0.9–1.7
CEA          5.4  ng/mL           ≤ 5        H
UACR          90  mg/g            ≤ 30       H
Pain           2  /10             ≤ 3

Conditions
Condition                                                        ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------------  ---------  ---------  -------
Malignant neoplasm of colon, stage I                             C18.9      363406005  1998-09
Hypothyroidism, subclinical or undertreated, TSH up to 10 mIU/L  E03.9      40930008   2021-04
Chronic kidney disease, stage 3b                                 N18.32     700379002  2013-08
Osteoarthritis, mild                                             M19.90     396275006  2005-11

Medications
Medication     Dose     Route  Frequency                       For                     Since
-------------  -------  -----  ------------------------------  ----------------------  ----------
Levothyroxine  125 mcg  oral   once daily on an empty stomach  Hypothyroidism          2021-07-14
Pravastatin    40 mg    oral   once daily                      Chronic kidney disease  2015-04-11

Allergies
Allergen                 Reaction
-----------------------  ----------
Penicillin               hives
Sulfonamide antibiotics  rash
Shellfish                vomiting
Pollen                   itchy eyes

Next: "another one" · "20 of them" · "as JSON" · "share"

> I need data for fever
[1 patient · fever]

Nicholas Marshall, 2-year-old boy (fictional, seed 3). A 2-year-old boy presents with fever. Working diagnosis: streptococcal pharyngitis.

Patient (fictional)
Name             Nicholas Marshall
Patient ID       SM-49121070762
Born             2024-06-04 (2 years)
Sex              male
Race, ethnicity  White, non-Hispanic
Address          7867 Center Street, Springdale, AR 72764
Telephone        (479) 555-0146
E-mail           nicholas.marshall762@example.org
Complaint        A 2-year-old boy presents with fever. Working diagnosis: streptococcal pharyngitis.
Examination      tonsillar exudate; pharyngeal erythema; tender anterior cervical lymph nodes;
                 swollen, red uvula

Vitals
Vital sign  Result  Unit   Reference   Flag
----------  ------  -----  ----------  ----
Ht            82.3  cm     79.9–102.6
Wt            10.6  kg     10.4–17.9
BMI           15.6  kg/m²  14.5–17.7
SBP             74  mmHg   74–100
DBP             31  mmHg   33–55       L
MAP             45  mmHg   50–80       L
HR             139  /min   82–137      H
RR              30  /min   19–37
Temp          39.1  °C     36–37.5     H
SpO2            97  %      95–100

Labs
Test  Result  Unit  Reference  Flag
----  ------  ----  ---------  ----
CRP     88.2  mg/L  ≤ 10       H
ESR       32  mm/h  ≤ 13       H

Conditions
Condition                  ICD-10-CM  SNOMED CT  Since
-------------------------  ---------  ---------  ----------
Streptococcal pharyngitis  J02.0      43878008   2026-06-29

Medications
Medication   Dose    Route  Frequency   For                        Since
-----------  ------  -----  ----------  -------------------------  ----------
Amoxicillin  550 mg  oral   once daily  Streptococcal pharyngitis  2026-06-30

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> synthetic data of breast cancer patients 40-65 years of age Hispanic and non-Hispanic
[1 patient · 40–65 · breast cancer]

Heidi Morgan, 58-year-old woman (fictional, seed 4). A 58-year-old woman with heart failure (mildly reduced ejection fraction (41-49 %)), obesity (class 1), hyperlipidemia (moderate), type 2 diabetes (with hyperglycemia), hypertension (controlled, below 130 mmHg), gout (mild to moderate flare) and coronary artery disease (without angina) presents with breast pain. Working diagnosis: breast cancer (stage I).

Patient (fictional)
Name               Heidi Morgan
Patient ID         SM-44207980908
Born               1967-11-12 (58 years)
Sex                female
Race, ethnicity    White, non-Hispanic
Address            4392 Elm Street, San Diego, CA 92154
Telephone          (619) 555-0108
E-mail             heidi.morgan908@example.org
Smoking            never smoked
Alcohol            none
Physical activity  insufficient
Complaint          A 58-year-old woman with heart failure (mildly reduced ejection fraction (41-49
                   %)), obesity (class 1), hyperlipidemia (moderate), type 2 diabetes (with
                   hyperglycemia), hypertension (controlled, below 130 mmHg), gout (mild to moderate
                   flare) and coronary artery disease (without angina) presents with breast pain.
                   Working diagnosis: breast cancer (stage I).
Examination        a firm, irregular, non-tender mass in the upper outer quadrant of one breast

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           163.7  cm
Wt            84.4  kg
BMI           31.5  kg/m²  18.5–24.9  H
SBP            113  mmHg   90–129
DBP             78  mmHg   45–79
MAP             90  mmHg   65–100
HR              68  /min   50–100
RR              22  /min   12–20      H
Temp          37.5  °C     36–37.5
SpO2            95  %      95–100

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         12.3  g/dL            12–16
Hct         38.1  %               36–46
RBC         4.40  10*6/uL         4–5.2
MCV         86.6  fL              80–100
MCH         28.0  pg              26–34
MCHC        32.3  g/dL            31–37
RDW         14.7  %               11.5–15.5
WBC          8.4  10*3/uL         4.5–11
Neut %        68  %               40–75
Lymph %       26  %               15–48
Eos %          3  %               0–8
Plt          251  10*3/uL         150–400
TnI         0.03  ng/mL           ≤ 0.04
BNP          440  pg/mL           ≤ 100      H
LVEF          43  %               54–74      L
A1c         11.4  %               4–5.6      H
eAG          280  mg/dL           68–114     H
CRP          8.8  mg/L            ≤ 10
ESR           40  mm/h            ≤ 36       H
Ferritin      43  ng/mL           10–300
Urate        7.2  mg/dL           2.3–6.6    H
TC           245  mg/dL           ≤ 199      H
LDL          112  mg/dL           ≤ 129
HDL          119  mg/dL           ≥ 50
TG            72  mg/dL           ≤ 149
Na           139  mmol/L          135–145
K            3.8  mmol/L          3.5–5
HCO3          25  mmol/L          22–30
Cl            97  mmol/L          98–107     L
AG            17  mmol/L          8–18
BUN           32  mg/dL           6–20       H
Cr          0.78  mg/dL           0.5–1.1
eGFR          88  mL/min/1.73 m²  ≥ 60
Ca           9.3  mg/dL           8.5–10.5
Glu          197  mg/dL           70–99      H
Alb          4.2  g/dL            3.5–5
TP           7.4  g/dL            6–8.3
ALT           26  U/L             7–45
AST           26  U/L             9–36
ALP          119  U/L             36–125
T bili       1.0  mg/dL           ≤ 1.2
Mg           1.9  mg/dL           1.7–2.4
TSH         1.25  mIU/L           0.45–4.12
UACR          56  mg/g            ≤ 30       H
Pain           5  /10             ≤ 3        H

Conditions
Condition                                                  ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------  ---------  ---------  -------
Malignant neoplasm of breast, stage I                      C50.919    254837009  2012-09
Heart failure, mildly reduced ejection fraction (41-49 %)  I50.9      84114007   2026-05
Obesity, class 1                                           E66.811    414916001  2025-03
Hyperlipidemia, moderate                                   E78.5      55822004   2022-07
Type 2 diabetes mellitus, with hyperglycemia               E11.65     44054006   2021-12
Essential hypertension, controlled, below 130 mmHg         I10        59621000   2016-11
Gout, mild to moderate flare                               M10.9      90560007   2007-03
Coronary artery disease, without angina                    I25.10     53741008   2005-07

Medications
Medication            Dose      Route         Frequency             For                   Since
--------------------  --------  ------------  --------------------  --------------------  ----------
Rosuvastatin          10 mg     oral          once daily            Hyperlipidemia        2023-11-15
Lisinopril            10 mg     oral          once daily            Essential             2018-11-13
                                                                    hypertension
Metformin             1000 mg   oral          twice daily with      Type 2 diabetes       2023-02-04
                                              meals                 mellitus
Insulin glargine      25 units  subcutaneous  once daily at         Type 2 diabetes       2023-03-30
                                              bedtime               mellitus
Insulin aspart        7 units   subcutaneous  three times daily     Type 2 diabetes       2023-09-06
                                              before meals          mellitus
Aspirin               81 mg     oral          once daily            Coronary artery       2012-10-27
                                                                    disease
Metoprolol succinate  50 mg     oral          once daily            Coronary artery       2013-07-15
extended-release                                                    disease
Nitroglycerin         0.4 mg    sublingual    every 5 minutes up    Coronary artery       2010-10-05
                                              to 3 doses for chest  disease
                                              pain as needed
Furosemide            40 mg     oral          once daily            Heart failure         2026-05-28
Spironolactone        25 mg     oral          once daily            Heart failure         2026-05-21
Anastrozole           1 mg      oral          once daily            Malignant neoplasm    2018-03-22
                                                                    of breast
Allopurinol           300 mg    oral          once daily            Gout                  2013-04-15

Allergies
Allergen    Reaction
----------  --------
Penicillin  hives

Next: "another one" · "20 of them" · "as JSON" · "share"

> two-week-old boy, poor feeding, temp 38.4
[1 patient · male · 14 days · Temp 38.4 °C]

Henry Hanson, 14-day-old boy (fictional, seed 5). A 14-day-old boy presents with fever.

Patient (fictional)
Name             Henry Hanson
Patient ID       SM-69488922378
Born             2026-06-16 (14 days)
Sex              male
Race, ethnicity  White, non-Hispanic
Address          3014 James Street, Los Angeles, CA 90011
Telephone        (213) 555-0153
E-mail           henry.hanson378@example.org
Complaint        A 14-day-old boy presents with fever.
Examination      unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht            52.5  cm     46.3–58.4
Wt             3.9  kg     2.5–5.7
BMI           14.1  kg/m²  11–20
SBP             81  mmHg   58–92
DBP             37  mmHg   30–60
MAP             52  mmHg   38–65
HR             144  /min   97–175
RR              32  /min   28–63
Temp          38.4  °C     36.3–37.5  HH
SpO2            97  %      94–100

Conditions
Condition      ICD-10-CM  SNOMED CT  Since
-------------  ---------  ---------  -----
None recorded

Medications
Medication     Dose  Route  Frequency  For  Since
-------------  ----  -----  ---------  ---  -----
None recorded

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> a woman whose HbA1c > 9 despite metformin
[1 patient · female · on metformin · A1c > 9 %]

Carrie Cervantes, 43-year-old woman (fictional, seed 6). A 43-year-old woman with type 2 diabetes (with hyperglycemia), chronic kidney disease (stage 3b) and migraine (fewer than 4 headache days a month) presents with fatigue and numbness or tingling of the feet. What you asked for implies type 2 diabetes, so it is on the problem list.

Patient (fictional)
Name               Carrie Cervantes
Patient ID         SM-41487041745
Born               1982-09-13 (43 years)
Sex                female
Race, ethnicity    more than one or other race, Hispanic
Address            5369 Clark Street, Milwaukee, WI 53215
Telephone          (414) 555-0175
E-mail             carrie.cervantes745@example.org
Smoking            never smoked
Alcohol            moderate
Physical activity  inactive
Complaint          A 43-year-old woman with type 2 diabetes (with hyperglycemia), chronic kidney
                   disease (stage 3b) and migraine (fewer than 4 headache days a month) presents
                   with fatigue and numbness or tingling of the feet.
Examination        nonproliferative retinopathy on fundoscopy

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           156.4  cm
Wt            59.8  kg
BMI           24.4  kg/m²  18.5–24.9
SBP            124  mmHg   90–129
DBP             82  mmHg   45–79      H
MAP             96  mmHg   65–100
HR              82  /min   50–100
RR              17  /min   12–20
Temp          36.7  °C     36–37.5
SpO2            97  %      95–100

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         11.5  g/dL            12–16      L
Hct         33.9  %               36–46      L
RBC         3.74  10*6/uL         4–5.2      L
MCV         90.6  fL              80–100
MCH         30.7  pg              26–34
MCHC        33.9  g/dL            31–37
RDW         13.5  %               11.5–15.5
WBC          8.0  10*3/uL         4.5–11
Neut %        61  %               40–75
Lymph %       24  %               15–48
Eos %          2  %               0–8
Plt          230  10*3/uL         150–400
A1c         11.1  %               4–5.6      H
eAG          272  mg/dL           68–114     H
Ferritin      29  ng/mL           10–200
Fe            71  ug/dL           30–160
TIBC         293  ug/dL           240–450
Vit D         16  ng/mL           20–50      L
TC           156  mg/dL           ≤ 199
LDL           81  mg/dL           ≤ 129
HDL           53  mg/dL           ≥ 50
TG           108  mg/dL           ≤ 149
Na           141  mmol/L          135–145
K            4.3  mmol/L          3.5–5
HCO3          26  mmol/L          22–30
Cl           101  mmol/L          98–107
AG            14  mmol/L          8–18
BUN           42  mg/dL           6–20       H
Cr          1.70  mg/dL           0.5–1.1    H
eGFR          38  mL/min/1.73 m²  ≥ 60       L
Ca           8.5  mg/dL           8.5–10.5
Glu          116  mg/dL           70–99      H
Alb          4.3  g/dL            3.5–5
TP           7.9  g/dL            6–8.3
ALT           19  U/L             7–45
AST           22  U/L             9–36
ALP           66  U/L             36–125
T bili       0.2  mg/dL           ≤ 1.2
Phos         4.2  mg/dL           2.5–4.7
PHQ-9          3  /27             ≤ 4
UACR         125  mg/g            ≤ 30       H
Pain           4  /10             ≤ 3        H

Conditions
Condition                                     ICD-10-CM  SNOMED CT  Since
--------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, with hyperglycemia  E11.65     44054006   2024-01
Chronic kidney disease, stage 3b              N18.32     700379002  2024-04
Migraine, fewer than 4 headache days a month  G43.909    37796009   2009-07

Medications
Medication        Dose      Route         Frequency               For                     Since
----------------  --------  ------------  ----------------------  ----------------------  ----------
Metformin         1000 mg   oral          twice daily with meals  Type 2 diabetes         2024-12-18
                                                                  mellitus
Glimepiride       4 mg      oral          once daily with         Type 2 diabetes         2024-05-22
                                          breakfast               mellitus
Insulin glargine  18 units  subcutaneous  once daily at bedtime   Type 2 diabetes         2024-07-05
                                                                  mellitus
Insulin lispro    5 units   subcutaneous  three times daily       Type 2 diabetes         2024-09-24
                                          before meals            mellitus
Empagliflozin     10 mg     oral          once daily              Chronic kidney disease  2024-05-15
Simvastatin       40 mg     oral          once daily in the       Chronic kidney disease  2024-11-26
                                          evening

Allergies
Allergen                 Reaction
-----------------------  --------
Sulfonamide antibiotics  hives
Peanut                   hives

Next: "another one" · "20 of them" · "as JSON" · "share"

> 58 yo M w/ T2DM + HTN, bp somewhere above 160/95
[1 patient · male · 58 · type 2 diabetes · hypertension · BP > 160/95]

Phillip Collins, 58-year-old man (fictional, seed 7). A 58-year-old man with heart failure (reduced ejection fraction (40 % and below)), hyperlipidemia (moderate) and gout (mild to moderate flare) presents with dizziness and frequent urination. Working diagnosis: type 2 diabetes (without hyperglycemia) and hypertension (stage 2, 140 mmHg and above).

Patient (fictional)
Name               Phillip Collins
Patient ID         SM-23038202402
Born               1967-12-06 (58 years)
Sex                male
Race, ethnicity    Black, non-Hispanic
Address            2257 Dogwood Lane, Madison, WI 53704
Telephone          (608) 555-0183
E-mail             phillip.collins402@example.org
Smoking            current smoker
Alcohol            heavy
Physical activity  active
Complaint          A 58-year-old man with heart failure (reduced ejection fraction (40 % and
                   below)), hyperlipidemia (moderate) and gout (mild to moderate flare) presents
                   with dizziness and frequent urination. Working diagnosis: type 2 diabetes
                   (without hyperglycemia) and hypertension (stage 2, 140 mmHg and above).
Examination        sustained apical impulse; nonproliferative retinopathy on fundoscopy

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           169.1  cm
Wt            60.9  kg
BMI           21.3  kg/m²  18.5–24.9
SBP            161  mmHg   90–129     H
DBP             98  mmHg   45–79      H
MAP            119  mmHg   65–100     H
HR              79  /min   50–100
RR              20  /min   12–20
Temp          37.2  °C     36–37.5
SpO2            93  %      95–100     L

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         16.0  g/dL            13–17.5
Hct         46.8  %               41–53
RBC         4.65  10*6/uL         4.5–5.9
MCV        100.6  fL              80–100     H
MCH         34.4  pg              26–34      H
MCHC        34.2  g/dL            31–37
RDW         14.9  %               11.5–15.5
WBC          7.7  10*3/uL         4.5–11
Neut %        55  %               40–75
Lymph %       34  %               15–48
Eos %          2  %               0–8
Plt          236  10*3/uL         150–400
TnI         0.01  ng/mL           ≤ 0.04
BNP         3024  pg/mL           ≤ 100      HH
LVEF          28  %               52–72      LL
A1c          7.3  %               4–5.6      H
eAG          163  mg/dL           68–114     H
CRP         15.3  mg/L            ≤ 10       H
ESR           21  mm/h            ≤ 30
Ferritin     219  ng/mL           30–400
Urate        5.4  mg/dL           3.6–8.5
TC           166  mg/dL           ≤ 199
LDL           99  mg/dL           ≤ 129
HDL           43  mg/dL           ≥ 40
TG           122  mg/dL           ≤ 149
Na           137  mmol/L          135–145
K            4.2  mmol/L          3.5–5
HCO3          28  mmol/L          22–30
Cl            93  mmol/L          98–107     L
AG            16  mmol/L          8–18
BUN           28  mg/dL           6–20       H
Cr          1.04  mg/dL           0.7–1.3
eGFR          83  mL/min/1.73 m²  ≥ 60
Ca           9.7  mg/dL           8.5–10.5
Glu          127  mg/dL           70–99      H
Alb          4.5  g/dL            3.5–5
TP           7.7  g/dL            6–8.3
ALT           34  U/L             10–55
AST           32  U/L             10–40
ALP          105  U/L             36–125
T bili       1.0  mg/dL           ≤ 1.2
Mg           2.1  mg/dL           1.7–2.4
TSH         1.46  mIU/L           0.45–4.12
UACR         134  mg/g            ≤ 30       H
Pain           4  /10             ≤ 3        H

Conditions
Condition                                                  ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, without hyperglycemia            E11.9      44054006   2018-11
Essential hypertension, stage 2, 140 mmHg and above        I10        59621000   2013-09
Heart failure, reduced ejection fraction (40 % and below)  I50.22     441481004  2025-10
Hyperlipidemia, moderate                                   E78.5      55822004   2021-10
Gout, mild to moderate flare                               M10.9      90560007   2015-08

Medications
Medication        Dose      Route         Frequency               For                     Since
----------------  --------  ------------  ----------------------  ----------------------  ----------
Metformin         1000 mg   oral          twice daily with meals  Type 2 diabetes         2019-07-28
                                                                  mellitus
Insulin glargine  12 units  subcutaneous  once daily at bedtime   Type 2 diabetes         2020-04-14
                                                                  mellitus
Pravastatin       40 mg     oral          once daily              Type 2 diabetes         2020-12-17
                                                                  mellitus
Furosemide        80 mg     oral          twice daily             Heart failure           2026-01-24
Lisinopril        40 mg     oral          once daily              Heart failure           2025-12-21
Spironolactone    25 mg     oral          once daily              Heart failure           2025-11-07
Hydralazine       50 mg     oral          three times daily       Heart failure           2025-10-31

Allergies
Allergen   Reaction
---------  --------
Bee venom  hives

Next: "another one" · "20 of them" · "as JSON" · "share"

> 70 year old man with eGFR 28
[1 patient · male · 70 · eGFR 28 mL/min/1.73 m²]

Kevin Schwartz, 70-year-old man (fictional, seed 8). A 70-year-old man with chronic kidney disease (stage 4), dementia (severe (MMSE below 10)), hypertension (above goal, 130-139 mmHg) and type 2 diabetes (without hyperglycemia) presents with fatigue, nocturia and muscle cramps at night. What you asked for implies chronic kidney disease, so it is on the problem list.

Patient (fictional)
Name               Kevin Schwartz
Patient ID         SM-65056232155
Born               1956-06-15 (70 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            2098 13th Street, Stockton, CA 95206
Telephone          (209) 555-0138
E-mail             kevin.schwartz155@example.org
Smoking            former smoker
Alcohol            heavy
Physical activity  active
Complaint          A 70-year-old man with chronic kidney disease (stage 4), dementia (severe (MMSE
                   below 10)), hypertension (above goal, 130-139 mmHg) and type 2 diabetes (without
                   hyperglycemia) presents with fatigue, nocturia and muscle cramps at night.
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           173.9  cm
Wt            79.6  kg
BMI           26.3  kg/m²  18.5–24.9  H
SBP            139  mmHg   90–129     H
DBP             69  mmHg   45–79
MAP             92  mmHg   65–100
HR              70  /min   50–100
RR              15  /min   12–24
Temp          36.8  °C     36–37.5
SpO2            95  %      94–100

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         12.1  g/dL            13–17.5    L
Hct         37.0  %               41–53      L
RBC         3.87  10*6/uL         4.5–5.9    L
MCV         95.6  fL              80–100
MCH         31.3  pg              26–34
MCHC        32.7  g/dL            31–37
RDW         13.7  %               11.5–15.5
WBC          8.5  10*3/uL         4.5–11
Neut %        59  %               40–75
Lymph %       27  %               15–48
Eos %          3  %               0–8
Plt          235  10*3/uL         150–400
A1c          6.5  %               4–5.6      H
eAG          140  mg/dL           68–114     H
Ferritin     668  ng/mL           30–400     H
Fe            71  ug/dL           45–180
TIBC         271  ug/dL           240–450
Vit D         25  ng/mL           20–50
TC           166  mg/dL           ≤ 199
LDL          102  mg/dL           ≤ 129
HDL           45  mg/dL           ≥ 40
TG            96  mg/dL           ≤ 149
Na           139  mmol/L          135–145
K            4.0  mmol/L          3.5–5
HCO3          25  mmol/L          22–30
Cl            99  mmol/L          98–107
AG            15  mmol/L          8–18
BUN           50  mg/dL           8–25       H
Cr          2.42  mg/dL           0.7–1.3    H
eGFR          28  mL/min/1.73 m²  ≥ 60       L
Ca           8.5  mg/dL           8.5–10.5
Glu          135  mg/dL           70–99      H
Alb          3.7  g/dL            3.5–5
TP           6.9  g/dL            6–8.3
ALT           13  U/L             10–55
AST           19  U/L             10–40
ALP           80  U/L             36–125
T bili       0.4  mg/dL           ≤ 1.2
Phos         4.3  mg/dL           2.5–4.7
PHQ-9          8  /27             ≤ 4        H
MMSE           5  /30             24–30      L
TSH         2.19  mIU/L           0.45–6.2
UACR         134  mg/g            ≤ 30       H
Pain           0  /10             ≤ 3

Conditions
Condition                                         ICD-10-CM  SNOMED CT  Since
------------------------------------------------  ---------  ---------  -------
Chronic kidney disease, stage 4                   N18.4      431857002  2009-06
Dementia, severe (MMSE below 10)                  F03.C0     52448006   2024-05
Essential hypertension, above goal, 130-139 mmHg  I10        59621000   2005-07
Type 2 diabetes mellitus, without hyperglycemia   E11.9      44054006   2004-12

Medications
Medication      Dose     Route         Frequency                For                       Since
--------------  -------  ------------  -----------------------  ------------------------  ----------
Lisinopril      20 mg    oral          once daily               Essential hypertension    2008-07-03
Chlorthalidone  25 mg    oral          once daily               Essential hypertension    2009-05-21
Dulaglutide     0.75 mg  subcutaneous  once weekly              Type 2 diabetes mellitus  2007-10-11
Simvastatin     20 mg    oral          once daily in the        Type 2 diabetes mellitus  2009-08-15
                                       evening
Torsemide       40 mg    oral          once daily               Chronic kidney disease    2013-10-15
Donepezil       10 mg    oral          once daily at bedtime    Dementia                  2024-08-19
Escitalopram    20 mg    oral          once daily               Dementia                  2024-10-18

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"
