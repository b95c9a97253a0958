The requests of the first issue, one after the other.

> give me a cardiac case
[1 patient · cardiac]

Gregory Kerr, 61-year-old man (fictional, seed 1). A 61-year-old man with low back pain (mild), benign prostatic hyperplasia (moderate symptoms), hypertension (severe, near or above 180 mmHg), coronary artery disease (two vessels), type 2 diabetes (without hyperglycemia), old myocardial infarction, obesity (class 1) and hyperlipidemia (moderate) presents with an aneurysm found on a screening ultrasound. Working diagnosis: abdominal aortic aneurysm (medium (4.0-5.4 cm)).

Patient (fictional)
Name               Gregory Kerr
Patient ID         SM-01106177350
Born               1964-10-15 (61 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             gregory.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 61-year-old man with low back pain (mild), benign prostatic hyperplasia
                   (moderate symptoms), hypertension (severe, near or above 180 mmHg), coronary
                   artery disease (two vessels), type 2 diabetes (without hyperglycemia), old
                   myocardial infarction, obesity (class 1) and hyperlipidemia (moderate) presents
                   with an aneurysm found on a screening ultrasound. Working diagnosis: abdominal
                   aortic aneurysm (medium (4.0-5.4 cm)).
Examination        unremarkable

Vitals
Vital sign              Result  Unit   Reference  Flag
----------  ------------------  -----  ---------  ----
Ht                       178.9  cm
Wt                        97.8  kg
BMI                       30.6  kg/m²  18.5–24.9  H
Waist                    107.7  cm     ≤ 102      H
SBP                        214  mmHg   90–129     HH
DBP                        106  mmHg   45–79      H
MAP                        142  mmHg   65–100     HH
HR                          56  /min   50–100
RR                          14  /min   12–20
Temp                      36.4  °C     36–37.5
SpO2                        97  %      95–100
Pain                         3  /10    ≤ 3
Rhythm            sinus rhythm
ST segment  no acute ST change

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                14.8  g/dL            13–17.5
Hct                43.4  %               41–53
RBC                4.38  10*6/uL         4.5–5.9    L
MCV                99.1  fL              80–100
MCH                33.8  pg              26–34
MCHC               34.1  g/dL            31–37
RDW                12.8  %               11.5–15.5
WBC                11.8  10*3/uL         4.5–11     H
Neut %               50  %               40–75
Lymph %              37  %               15–48
Eos %                 4  %               0–8
Plt                 273  10*3/uL         150–400
Mono %                9  %               2–12
Baso %                0  %               ≤ 2
ANC                 5.9  10*3/uL         1.8–7.7
ALC                 4.4  10*3/uL         1–4.8
Na                  141  mmol/L          135–145
K                   4.2  mmol/L          3.5–5
HCO3                 26  mmol/L          22–30
Cl                   97  mmol/L          98–107     L
AG                   18  mmol/L          8–18
BUN                  12  mg/dL           8–25
Cr                 0.87  mg/dL           0.7–1.3
eGFR                 98  mL/min/1.73 m²  ≥ 60
Ca                  9.7  mg/dL           8.5–10.5
Glu                  95  mg/dL           70–99
Alb                 4.8  g/dL            3.5–5
TP                  7.6  g/dL            6–8.3
ALT                  17  U/L             10–55
AST                  24  U/L             10–40
ALP                  27  U/L             36–125     L
T bili              0.5  mg/dL           ≤ 1.2
Glob                2.8  g/dL            2–3.8
A1c                 6.7  %               4–5.6      H
eAG                 146  mg/dL           68–114     H
TC                  183  mg/dL           ≤ 199
LDL                 109  mg/dL           ≤ 129
HDL                  41  mg/dL           ≥ 40
TG                  164  mg/dL           ≤ 149      H
non-HDL             142  mg/dL           ≤ 159
TnI                0.04  ng/mL           ≤ 0.04
LVEF                 58  %               52–72
Urate               5.8  mg/dL           3.6–8.5
Urine LE             1+                             A
Urine nitrite  negative
Urine blood    negative
Urine protein  negative
UACR                924  mg/g            ≤ 30       H
PSA                 1.2  ng/mL           ≤ 4.5
Corr Ca             9.1  mg/dL           8.5–10.5
NEWS2                 0  /20             ≤ 4
FIB-4              1.30  index           ≤ 1.3
Shock index        0.26  ratio           ≤ 0.9

Conditions
Condition                                                              ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------------------  ---------  ---------  -------
Abdominal aortic aneurysm, medium (4.0-5.4 cm)                         I71.43     233985008  2025-07
Low back pain, mild, nonspecific                                       M54.59     279039007  2026-06
Benign prostatic hyperplasia, moderate symptoms                        N40.1      266569009  2025-04
Essential hypertension, severe, near or above 180 mmHg                 I10        59621000   2023-08
Coronary artery disease, two vessels, with stable angina, previous     I25.119    53741008   2021-06
bypass surgery
Type 2 diabetes mellitus, without hyperglycemia                        E11.21     44054006   2020-01
Old myocardial infarction                                              I25.2      1755008    2018-03
Obesity, class 1                                                       E66.811    414916001  2011-02
Hyperlipidemia, moderate, LDL-predominant                              E78.00     55822004   2009-06
Diabetic nephropathy (type 2 diabetes)                                 E11.21     420279001  2022-10
An old myocardial infarction (coronary artery disease)                 I25.2                 2025-01

Procedures and orders
Procedure                     Result                        For                           Date
----------------------------  ----------------------------  ----------------------------  ----------
Diet education (heart-        done                          hyperlipidemia                2009-08-11
healthy)
Diabetic foot examination     protective sensation and      type 2 diabetes               2021-02-23
with monofilament             pulses present
12-lead electrocardiogram     done                          coronary artery disease       2021-06-08
Transthoracic echocardiogram  normal wall motion            coronary artery disease       2021-06-23
Coronary angiography          significant stenosis of two   coronary artery disease       2021-07-03
                              coronary arteries
Coronary artery bypass        done                          coronary artery disease       2021-08-02
grafting
Low-salt diet education       done                          hypertension                  2023-09-17
Transthoracic echocardiogram  normal wall thickness         hypertension                  2024-03-05
Digital examination of the    smooth, enlarged prostate     benign prostatic hyperplasia  2025-05-25
rectum                        without nodules
Abdominal ultrasound of the   infrarenal aneurysm of 4.0    abdominal aortic aneurysm     2025-07-31
aorta                         to 4.9 cm
Physical therapy              done                          low back pain                 2026-06-09

Medications
Medication           Dose     Route  Frequency                For                       Since
-------------------  -------  -----  -----------------------  ------------------------  ----------
Hydrochlorothiazide  25 mg    oral   once daily               Essential hypertension    2023-12-21
Aspirin              81 mg    oral   once daily               Coronary artery disease   2022-08-23
Atorvastatin         40 mg    oral   once daily               Coronary artery disease   2022-07-21
Atenolol             50 mg    oral   once daily               Coronary artery disease   2023-04-15
Metformin            1000 mg  oral   twice daily with meals   Type 2 diabetes mellitus  2020-09-11
Lisinopril           20 mg    oral   once daily               Type 2 diabetes mellitus  2021-08-21
Acetaminophen        650 mg   oral   every 6 hours as needed  Low back pain             2026-06-09

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> make a case
[1 patient]

Jeffrey Murray, 55-year-old man (fictional, seed 2). A 55-year-old man with celiac disease (mild), atrial fibrillation (EHRA class 2), restless legs syndrome (mild), hypothyroidism (controlled, TSH within the reference interval), gout (severe), chronic kidney disease (stage 3a) and osteoarthritis (mild) presents with fatigue. Working diagnosis: coronary artery disease (one vessel).

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
Complaint          A 55-year-old man with celiac disease (mild), atrial fibrillation (EHRA class 2),
                   restless legs syndrome (mild), hypothyroidism (controlled, TSH within the
                   reference interval), gout (severe), chronic kidney disease (stage 3a) and
                   osteoarthritis (mild) presents with fatigue. Working diagnosis: coronary artery
                   disease (one vessel).
Examination        midline sternotomy scar; carotid bruit

Vitals
Vital sign               Result  Unit   Reference  Flag
----------  -------------------  -----  ---------  ----
Ht                        179.1  cm
Wt                         88.8  kg
BMI                        27.7  kg/m²  18.5–24.9  H
Waist                     109.6  cm     ≤ 102      H
SBP                         133  mmHg   90–129     H
DBP                          59  mmHg   45–79
MAP                          84  mmHg   65–100
HR                           74  /min   50–100
RR                           21  /min   12–20      H
Temp                       36.4  °C     36–37.5
SpO2                         98  %      95–100
Pain                          1  /10    ≤ 3
Rhythm      atrial fibrillation                    A
ST segment   no acute ST change

Labs
Test         Result  Unit            Reference  Flag
-----------  ------  --------------  ---------  ----
Hgb            14.3  g/dL            13–17.5
Hct            41.4  %               41–53
RBC            4.47  10*6/uL         4.5–5.9    L
MCV            92.6  fL              80–100
MCH            32.0  pg              26–34
MCHC           34.5  g/dL            31–37
RDW            13.2  %               11.5–15.5
WBC             7.5  10*3/uL         4.5–11
Neut %           49  %               40–75
Lymph %          38  %               15–48
Eos %             5  %               0–8
Plt             187  10*3/uL         150–400
Mono %            7  %               2–12
Baso %            1  %               ≤ 2
ANC             3.7  10*3/uL         1.8–7.7
ALC             2.8  10*3/uL         1–4.8
Na              138  mmol/L          135–145
K               4.7  mmol/L          3.5–5
HCO3             23  mmol/L          22–30
Cl               98  mmol/L          98–107
AG               17  mmol/L          8–18
BUN              38  mg/dL           6–20       H
Cr             1.62  mg/dL           0.7–1.3    H
eGFR             50  mL/min/1.73 m²  ≥ 60       L
Ca              9.0  mg/dL           8.5–10.5
Glu              91  mg/dL           70–99
Alb             4.4  g/dL            3.5–5
TP              7.4  g/dL            6–8.3
ALT              56  U/L             10–55      H
AST              36  U/L             10–40
ALP              63  U/L             36–125
T bili          1.3  mg/dL           ≤ 1.2      H
Phos            4.4  mg/dL           2.5–4.7
Mg              2.0  mg/dL           1.7–2.4
Glob            3.0  g/dL            2–3.8
CK              167  U/L             60–400
A1c             5.7  %               4–5.6      H
eAG             117  mg/dL           68–114     H
TC              200  mg/dL           ≤ 199      H
LDL             144  mg/dL           ≤ 129      H
HDL              46  mg/dL           ≥ 40
TG               50  mg/dL           ≤ 149
non-HDL         154  mg/dL           ≤ 159
INR             1.0  ratio           0.8–1.2
CRP             1.3  mg/L            ≤ 10
ESR              21  mm/h            ≤ 30
TnI            0.02  ng/mL           ≤ 0.04
BNP               9  pg/mL           ≤ 100
LVEF             64  %               52–72
TSH            2.95  mIU/L           0.45–4.12
FT4            1.19  ng/dL           0.9–1.7
PTH             221  pg/mL           10–65      H
TPO Ab          221  IU/mL           ≤ 34       H
B12             318  pg/mL           200–900
Folate          9.2  ng/mL           ≥ 4
Ferritin        460  ng/mL           30–400     H
Fe               72  ug/dL           45–180
TIBC            234  ug/dL           240–450    L
Vit D            21  ng/mL           20–50
Urate           7.4  mg/dL           3.6–8.5
TSAT             31  %               16–45
UACR             57  mg/g            ≤ 30       H
tTG-IgA         0.9  U/mL            ≤ 3.9
Corr Ca         8.7  mg/dL           8.5–10.5
NEWS2             2  /20             ≤ 4
MELD-Na          12  /40             ≤ 9        H
FIB-4          1.41  index           ≤ 1.3      H
Shock index    0.56  ratio           ≤ 0.9

Conditions
Condition                                                              ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------------------  ---------  ---------  -------
Coronary artery disease, one vessel, without angina, previous bypass   I25.10     53741008   2025-09
surgery
Celiac disease, mild, on a strict gluten-free diet                     K90.0      396331005  2026-04
Atrial fibrillation, EHRA class 2, paroxysmal, in fibrillation         I48.0      282825002  2022-09
Restless legs syndrome, mild, late                                     G25.81     32914008   2022-08
Hypothyroidism, controlled, TSH within the reference interval,         E06.3      21983002   2021-04
autoimmune
Gout, severe, intercritical, knee, no tophi                            M10.9      90560007   2016-12
Chronic kidney disease, stage 3a                                       N18.31     700378005  2013-08
Osteoarthritis, mild, left knee                                        M17.12     239873007  2005-11
Enlarged left atrium (atrial fibrillation)                                                   2026-06

Procedures and orders
Procedure                       Result                           For                      Date
------------------------------  -------------------------------  -----------------------  ----------
Plain X-ray of knee region      minor osteophytes with           osteoarthritis           2006-12-16
                                preserved joint space
Ultrasonography of the kidneys  kidneys of normal size without   chronic kidney disease   2013-12-25
                                hydronephrosis
Medication education            done                             hypothyroidism           2021-04-11
12-lead electrocardiogram       atrial fibrillation without P    atrial fibrillation      2022-09-12
                                waves
Transthoracic echocardiogram    normal atrial size               atrial fibrillation      2022-09-26
Ambulatory rhythm monitoring    several episodes of atrial       atrial fibrillation      2022-10-12
                                fibrillation
12-lead electrocardiogram       done                             coronary artery disease  2025-09-12
Exercise stress test            no ischemic change at a          coronary artery disease  2025-09-22
                                submaximal load
Coronary angiography            significant stenosis of one      coronary artery disease  2025-10-07
                                coronary artery
Coronary artery bypass          done                             coronary artery disease  2025-11-06
grafting

Medications
Medication     Dose     Route  Frequency                       For                      Since
-------------  -------  -----  ------------------------------  -----------------------  ----------
Aspirin        81 mg    oral   once daily                      Coronary artery disease  2025-10-07
Atorvastatin   20 mg    oral   once daily                      Coronary artery disease  2025-09-28
Atenolol       25 mg    oral   once daily                      Coronary artery disease  2025-12-23
Levothyroxine  125 mcg  oral   once daily on an empty stomach  Hypothyroidism           2021-07-14
Allopurinol    300 mg   oral   once daily                      Gout                     2017-01-09

Allergies
Allergen                 Reaction
-----------------------  ----------
Penicillin               hives
Sulfonamide antibiotics  rash
Shellfish                vomiting
Pollen                   itchy eyes

Immunizations
Vaccine                       Given
----------------------------  ----------
Tetanus booster (Td or Tdap)  2020-08-11

Next: "another one" · "20 of them" · "as JSON" · "share"

> I need data for fever
[1 patient · fever]

Nicholas Marshall, 2-year-old boy (fictional, seed 3). A 2-year-old boy presents with barking cough, hoarse voice, runny nose for the past days, fever and noisy breathing, worse at night. Working diagnosis: croup (mild).

Patient (fictional)
Name             Nicholas Marshall
Patient ID       SM-49121070762
Born             2024-06-04 (2 years)
Sex              male
Race, ethnicity  White, non-Hispanic
Address          7867 Center Street, Springdale, AR 72764
Telephone        (479) 555-0146
E-mail           nicholas.marshall762@example.org
Development      As expected: runs, joins two words and points to body parts; cared for at home or
                 in day care.
Complaint        A 2-year-old boy presents with barking cough, hoarse voice, runny nose for the past
                 days, fever and noisy breathing, worse at night. Working diagnosis: croup (mild).
Examination      hoarse cry or voice; a child alert and consolable by the parent; clear lungs
                 without crackles

Vitals
Vital sign  Result  Unit   Reference   Flag
----------  ------  -----  ----------  ----
Ht            83.4  cm     79.9–102.6
Wt            11.3  kg     10.4–17.9
BMI           16.2  kg/m²  14.5–17.7
SBP             77  mmHg   74–100
DBP             32  mmHg   33–55       L
MAP             47  mmHg   50–80       L
HR             134  /min   82–137
RR              36  /min   19–37
Temp          38.2  °C     36–37.5     H
SpO2            94  %      95–100      L

Conditions
Condition    ICD-10-CM  SNOMED CT  Since
-----------  ---------  ---------  ----------
Croup, mild  J05.0      71186008   2026-06-27

Medications
Medication     Dose  Route  Frequency    For    Since
-------------  ----  -----  -----------  -----  ----------
Dexamethasone  7 mg  oral   single dose  Croup  2026-06-30

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Immunizations
Vaccine                 Given
----------------------  ----------------------------------------------
Hepatitis B             2024-06-05, 2024-08-04, 2024-12-15
DTaP                    2024-08-03, 2024-10-22, 2025-01-16
Pneumococcal conjugate  2024-08-06, 2024-10-28, 2024-12-03, 2025-06-17
Hib                     2024-08-10, 2024-10-03, 2024-12-07
Rotavirus               2024-08-15

Next: "another one" · "20 of them" · "as JSON" · "share"

> synthetic data of breast cancer patients 40-65 years of age Hispanic and non-Hispanic
[1 patient · 40–65 · breast cancer]

Heidi Morgan, 58-year-old woman (fictional, seed 4). A 58-year-old woman with heart failure (mildly reduced ejection fraction (41-49 %)), obesity (class 1), hyperlipidemia (moderate), type 2 diabetes (with hyperglycemia), hypertension (controlled, below 130 mmHg), old myocardial infarction, gout (mild to moderate) and coronary artery disease (one vessel) presents with breast pain. Working diagnosis: breast cancer (stage I).

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
                   hyperglycemia), hypertension (controlled, below 130 mmHg), old myocardial
                   infarction, gout (mild to moderate) and coronary artery disease (one vessel)
                   presents with breast pain. Working diagnosis: breast cancer (stage I).
Examination        unremarkable

Vitals
Vital sign              Result  Unit   Reference  Flag
----------  ------------------  -----  ---------  ----
Ht                       163.7  cm
Wt                        84.4  kg
BMI                       31.5  kg/m²  18.5–24.9  H
Waist                    103.0  cm     ≤ 88       H
SBP                        110  mmHg   90–129
DBP                         65  mmHg   45–79
MAP                         80  mmHg   65–100
HR                          62  /min   50–100
RR                          21  /min   12–20      H
Temp                      37.0  °C     36–37.5
SpO2                        95  %      95–100
Pain                         0  /10    ≤ 3
Rhythm            sinus rhythm
ST segment  no acute ST change

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                12.8  g/dL            12–16
Hct                39.4  %               36–46
RBC                4.50  10*6/uL         4–5.2
MCV                87.6  fL              80–100
MCH                28.4  pg              26–34
MCHC               32.5  g/dL            31–37
RDW                13.7  %               11.5–15.5
WBC                 7.8  10*3/uL         4.5–11
Neut %               64  %               40–75
Lymph %              26  %               15–48
Eos %                 2  %               0–8
Plt                 251  10*3/uL         150–400
Mono %                8  %               2–12
Baso %                0  %               ≤ 2
ANC                 5.0  10*3/uL         1.8–7.7
ALC                 2.0  10*3/uL         1–4.8
Na                  140  mmol/L          135–145
K                   3.9  mmol/L          3.5–5
HCO3                 25  mmol/L          22–30
Cl                   99  mmol/L          98–107
AG                   16  mmol/L          8–18
BUN                  27  mg/dL           6–20       H
Cr                 0.79  mg/dL           0.5–1.1
eGFR                 87  mL/min/1.73 m²  ≥ 60
Ca                  9.5  mg/dL           8.5–10.5
Glu                 414  mg/dL           70–99      H
Alb                 4.3  g/dL            3.5–5
TP                  7.2  g/dL            6–8.3
ALT                  24  U/L             7–45
AST                  23  U/L             9–36
ALP                 109  U/L             36–125
T bili              1.4  mg/dL           ≤ 1.2      H
Mg                  1.9  mg/dL           1.7–2.4
Glob                2.9  g/dL            2–3.8
A1c                 9.9  %               4–5.6      H
eAG                 237  mg/dL           68–114     H
TC                  252  mg/dL           ≤ 199      H
LDL                 160  mg/dL           ≤ 129      H
HDL                  74  mg/dL           ≥ 50
TG                   90  mg/dL           ≤ 149
non-HDL             178  mg/dL           ≤ 159      H
CRP                 1.3  mg/L            ≤ 10
ESR                  18  mm/h            ≤ 36
TnI                0.02  ng/mL           ≤ 0.04
BNP                 290  pg/mL           ≤ 100      H
LVEF                 42  %               54–74      L
QRS                 100  ms              70–110
TSH                1.25  mIU/L           0.45–4.12
Ferritin             64  ng/mL           10–300
Fe                   90  ug/dL           30–160
TIBC                380  ug/dL           240–450
Vit D                22  ng/mL           20–50
Urate               7.0  mg/dL           2.3–6.6    H
TSAT                 24  %               16–45
Urine protein  negative
UACR                 52  mg/g            ≤ 30       H
CEA                 1.3  ng/mL           ≤ 5
CA 15-3              10  U/mL            ≤ 30
Corr Ca             9.3  mg/dL           8.5–10.5
NEWS2                 4  /20             ≤ 4
FIB-4              1.08  index           ≤ 1.3
Shock index        0.56  ratio           ≤ 0.9

Conditions
Condition                                                          ICD-10-CM  SNOMED CT      Since
-----------------------------------------------------------------  ---------  -------------  -------
Malignant neoplasm of breast, stage I, HR-positive/HER2-negative,  C50.911    417181009      2021-04
no germline variant found, right breast
Heart failure, mildly reduced ejection fraction (41-49 %),         I50.9      84114007       2026-05
compensated
Obesity, class 1                                                   E66.811    414916001      2025-03
Hyperlipidemia, moderate, mixed                                    E78.2      55822004       2022-07
Type 2 diabetes mellitus, with hyperglycemia                       E11.65     44054006       2021-12
Essential hypertension, controlled, below 130 mmHg                 I11.0      59621000       2016-11
Old myocardial infarction                                          I25.2      1755008        2014-05
Gout, mild to moderate, intercritical, wrist or elbow, no tophi    M10.9      90560007       2007-03
Coronary artery disease, one vessel, with stable angina, none      I25.119    53741008       2005-07
Nonproliferative diabetic retinopathy (type 2 diabetes)            E11.319    1551000119108  2025-09
An old myocardial infarction (coronary artery disease)             I25.2                     2009-10

Procedures and orders
Procedure                       Result                           For                      Date
------------------------------  -------------------------------  -----------------------  ----------
12-lead electrocardiogram       done                             coronary artery disease  2005-07-19
Exercise stress test            ST depression with exertion in   coronary artery disease  2005-07-29
                                the lateral leads
Transthoracic echocardiogram    normal wall motion               coronary artery disease  2005-08-03
Coronary angiography            significant stenosis of one      coronary artery disease  2005-08-13
                                coronary artery
12-lead electrocardiogram       normal sinus rhythm without      hypertension             2016-12-14
                                left ventricular hypertrophy
Low-salt diet education         done                             hypertension             2016-12-14
Diagnostic mammogram            irregular mass (BI-RADS 4)       breast cancer            2021-04-11
Breast and axillary ultrasound  hypoechoic irregular mass,       breast cancer            2021-04-14
                                axillary nodes of normal shape
Core needle biopsy with         invasive carcinoma, estrogen     breast cancer            2021-04-19
receptor testing                receptor positive, HER2
                                negative
Lumpectomy with clear margins   invasive carcinoma removed,      breast cancer            2021-05-26
                                margins clear
Sentinel lymph node biopsy      sentinel nodes free of tumor     breast cancer            2021-05-26
Bone density scan               normal bone density              breast cancer            2022-02-05
Diabetes education and          done                             type 2 diabetes          2022-02-07
nutrition counseling
Diet education (heart-healthy)  done                             hyperlipidemia           2022-09-19
Dilated retinal examination     scattered microaneurysms and     type 2 diabetes          2023-04-23
                                dot hemorrhages without macular
                                edema
Chest radiograph                normal heart size with vascular  heart failure            2026-05-12
                                congestion
12-lead electrocardiogram       done                             heart failure            2026-05-14
Transthoracic echocardiogram    preserved ejection fraction      heart failure            2026-05-19
                                with signs of raised filling
                                pressure

Medications
Medication            Dose      Route         Frequency             For                   Since
--------------------  --------  ------------  --------------------  --------------------  ----------
Anastrozole           1 mg      oral          once daily            Malignant neoplasm    2023-04-11
                                                                    of breast
Rosuvastatin          10 mg     oral          once daily            Hyperlipidemia        2023-11-15
Lisinopril            10 mg     oral          once daily            Essential             2018-11-13
                                                                    hypertension
Metformin             1000 mg   oral          twice daily with      Type 2 diabetes       2023-02-04
                                              meals                 mellitus
Insulin glargine      25 units  subcutaneous  once daily at         Type 2 diabetes       2023-03-30
                                              bedtime               mellitus
Insulin aspart        7 units   subcutaneous  three times daily     Type 2 diabetes       2023-09-06
                                              before meals          mellitus
Aspirin               81 mg     oral          once daily            Coronary artery       2007-07-14
                                                                    disease
Metoprolol succinate  50 mg     oral          once daily            Coronary artery       2007-07-14
extended-release                                                    disease
Nitroglycerin         0.4 mg    sublingual    every 5 minutes up    Coronary artery       2007-07-14
                                              to 3 doses for chest  disease
                                              pain as needed
Furosemide            40 mg     oral          once daily            Heart failure         2026-05-28
Spironolactone        25 mg     oral          once daily            Heart failure         2026-05-21
Allopurinol           300 mg    oral          once daily            Gout                  2009-03-20

Allergies
Allergen    Reaction
----------  --------
Penicillin  hives

Immunizations
Vaccine                       Given
----------------------------  ----------
Tetanus booster (Td or Tdap)  2020-05-20
Influenza, 2025-26 season     2025-10-30

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
Development      As expected: startles at sounds and settles when held; cared for at home or in day
                 care.
Complaint        A 14-day-old boy presents with fever.
Examination      unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht            52.5  cm     46.3–58.4
Wt             4.4  kg     2.5–5.7
BMI           16.0  kg/m²  11–20
SBP             81  mmHg   58–92
DBP             37  mmHg   30–60
MAP             52  mmHg   38–65
HR             142  /min   97–175
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

Immunizations
Vaccine      Given
-----------  ----------
Hepatitis B  2026-06-16

Next: "another one" · "20 of them" · "as JSON" · "share"

> a woman whose HbA1c > 9 despite metformin
[1 patient · female · on metformin · A1c > 9 %]

Carrie Cervantes, 43-year-old woman (fictional, seed 6). A 43-year-old woman with type 2 diabetes (with hyperglycemia), chronic kidney disease (stage 3b), migraine (fewer than 4 headache days a month) and allergic rhinitis (mild) presents with fatigue. What you asked for implies type 2 diabetes, so it is on the problem list.

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
                   disease (stage 3b), migraine (fewer than 4 headache days a month) and allergic
                   rhinitis (mild) presents with fatigue.
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           156.4  cm
Wt            59.8  kg
BMI           24.4  kg/m²  18.5–24.9
Waist         85.8  cm     ≤ 88
SBP            120  mmHg   90–129
DBP             82  mmHg   45–79      H
MAP             95  mmHg   65–100
HR              72  /min   50–100
RR              17  /min   12–20
Temp          36.7  °C     36–37.5
SpO2            97  %      95–100
Pain             3  /10    ≤ 3

Labs
Test         Result  Unit            Reference  Flag
-----------  ------  --------------  ---------  ----
Hgb            11.4  g/dL            12–16      L
Hct            33.7  %               36–46      L
RBC            3.70  10*6/uL         4–5.2      L
MCV            91.1  fL              80–100
MCH            30.8  pg              26–34
MCHC           33.8  g/dL            31–37
RDW            14.7  %               11.5–15.5
WBC             6.8  10*3/uL         4.5–11
Neut %           64  %               40–75
Lymph %          23  %               15–48
Eos %             3  %               0–8
Plt             229  10*3/uL         150–400
Mono %            9  %               2–12
Baso %            1  %               ≤ 2
ANC             4.4  10*3/uL         1.8–7.7
ALC             1.6  10*3/uL         1–4.8
Na              141  mmol/L          135–145
K               4.5  mmol/L          3.5–5
HCO3             25  mmol/L          22–30
Cl               99  mmol/L          98–107
AG               17  mmol/L          8–18
BUN              46  mg/dL           6–20       H
Cr             1.74  mg/dL           0.5–1.1    H
eGFR             37  mL/min/1.73 m²  ≥ 60       L
Ca              8.8  mg/dL           8.5–10.5
Glu             298  mg/dL           70–99      H
Alb             4.3  g/dL            3.5–5
TP              8.0  g/dL            6–8.3
ALT              17  U/L             7–45
AST              18  U/L             9–36
ALP              54  U/L             36–125
T bili          0.2  mg/dL           ≤ 1.2
Phos            4.3  mg/dL           2.5–4.7
Glob            3.7  g/dL            2–3.8
A1c            13.1  %               4–5.6      H
eAG             329  mg/dL           68–114     H
TC              201  mg/dL           ≤ 199      H
LDL             117  mg/dL           ≤ 129
HDL              58  mg/dL           ≥ 50
TG              130  mg/dL           ≤ 149
non-HDL         143  mg/dL           ≤ 159
PTH             273  pg/mL           10–65      H
Ferritin         64  ng/mL           10–200
Fe               56  ug/dL           30–160
TIBC            270  ug/dL           240–450
Vit D            16  ng/mL           20–50      L
Urate           6.9  mg/dL           2.3–6.6    H
TSAT             21  %               16–45
UACR            174  mg/g            ≤ 30       H
IgE             185  IU/mL           ≤ 100      H
Corr Ca         8.6  mg/dL           8.5–10.5
NEWS2             0  /20             ≤ 4
FIB-4          0.82  index           ≤ 1.3
Shock index    0.60  ratio           ≤ 0.9
PHQ-9             1  /27             ≤ 4

Conditions
Condition                                                   ICD-10-CM  SNOMED CT  Since
----------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, with hyperglycemia                E11.65     44054006   2024-01
Chronic kidney disease, stage 3b                            N18.32     700379002  2024-04
Migraine, fewer than 4 headache days a month, without aura  G43.009    56097005   2009-07
Allergic rhinitis, mild, seasonal                           J30.2      367498001  2006-11
Secondary hyperparathyroidism (chronic kidney disease)      N25.81                2025-08

Procedures and orders
Procedure                          Result                              For                Date
---------------------------------  ----------------------------------  -----------------  ----------
Allergy education                  done                                allergic rhinitis  2006-12-16
Diabetes education and nutrition   done                                type 2 diabetes    2024-03-31
counseling
Diabetic foot examination with     protective sensation and pulses     type 2 diabetes    2025-03-06
monofilament                       present
Dilated retinal examination        no diabetic retinopathy             type 2 diabetes    2025-06-14

Medications
Medication        Dose      Route         Frequency               For                     Since
----------------  --------  ------------  ----------------------  ----------------------  ----------
Metformin         1000 mg   oral          once daily with a meal  Type 2 diabetes         2024-12-18
                                                                  mellitus
Sitagliptin       50 mg     oral          once daily              Type 2 diabetes         2024-03-14
                                                                  mellitus
Insulin glargine  18 units  subcutaneous  once daily at bedtime   Type 2 diabetes         2024-07-05
                                                                  mellitus
Insulin lispro    5 units   subcutaneous  three times daily       Type 2 diabetes         2024-09-24
                                          before meals            mellitus
Empagliflozin     10 mg     oral          once daily              Chronic kidney disease  2024-05-15
Simvastatin       40 mg     oral          once daily in the       Chronic kidney disease  2024-11-26
                                          evening
Fexofenadine      60 mg     oral          once daily              Allergic rhinitis       2008-11-15

Allergies
Allergen                 Reaction
-----------------------  --------
Sulfonamide antibiotics  hives
Peanut                   hives

Immunizations
Vaccine                       Given
----------------------------  ----------
Tetanus booster (Td or Tdap)  2023-03-14
Influenza, 2025-26 season     2025-10-09

Next: "another one" · "20 of them" · "as JSON" · "share"

> 58 yo M w/ T2DM + HTN, bp somewhere above 160/95
[1 patient · male · 58 · type 2 diabetes · hypertension · BP > 160/95]

Phillip Collins, 58-year-old man (fictional, seed 7). A 58-year-old man with heart failure (reduced ejection fraction (40 % and below)), peripheral neuropathy (mild), vitamin D deficiency (severe), erectile dysfunction (mild), hyperlipidemia (moderate) and gout (mild to moderate) presents with dizziness and frequent urination. Working diagnosis: type 2 diabetes (with hyperglycemia) and hypertension (stage 2, 140 mmHg and above).

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
                   below)), peripheral neuropathy (mild), vitamin D deficiency (severe), erectile
                   dysfunction (mild), hyperlipidemia (moderate) and gout (mild to moderate)
                   presents with dizziness and frequent urination. Working diagnosis: type 2
                   diabetes (with hyperglycemia) and hypertension (stage 2, 140 mmHg and above).
Examination        sustained apical impulse

Vitals
Vital sign        Result  Unit   Reference  Flag
----------  ------------  -----  ---------  ----
Ht                 169.1  cm
Wt                  60.9  kg
BMI                 21.3  kg/m²  18.5–24.9
Waist               79.6  cm     ≤ 102
SBP                  161  mmHg   90–129     H
DBP                  100  mmHg   45–79      H
MAP                  120  mmHg   65–100     H
HR                    64  /min   50–100
RR                    20  /min   12–20
Temp                36.8  °C     36–37.5
SpO2                  94  %      95–100     L
Pain                   1  /10    ≤ 3
Rhythm      sinus rhythm

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                15.3  g/dL            13–17.5
Hct                45.0  %               41–53
RBC                4.45  10*6/uL         4.5–5.9    L
MCV               101.1  fL              80–100     H
MCH                34.4  pg              26–34      H
MCHC               34.0  g/dL            31–37
RDW                16.2  %               11.5–15.5  H
WBC                 5.9  10*3/uL         4.5–11
Neut %               37  %               40–75      L
Lymph %              49  %               15–48      H
Eos %                 2  %               0–8
Plt                 224  10*3/uL         150–400
Mono %               10  %               2–12
Baso %                2  %               ≤ 2
ANC                 2.2  10*3/uL         1.8–7.7
ALC                 2.9  10*3/uL         1–4.8
Na                  136  mmol/L          135–145
K                   4.3  mmol/L          3.5–5
HCO3                 26  mmol/L          22–30
Cl                   91  mmol/L          98–107     L
AG                   19  mmol/L          8–18       H
BUN                  27  mg/dL           6–20       H
Cr                 1.06  mg/dL           0.7–1.3
eGFR                 81  mL/min/1.73 m²  ≥ 60
Ca                  9.6  mg/dL           8.5–10.5
Glu                 379  mg/dL           70–99      H
Alb                 4.4  g/dL            3.5–5
TP                  7.6  g/dL            6–8.3
ALT                  52  U/L             10–55
AST                  29  U/L             10–40
ALP                  74  U/L             36–125
T bili              0.9  mg/dL           ≤ 1.2
Phos                3.5  mg/dL           2.5–4.7
Mg                  2.1  mg/dL           1.7–2.4
Glob                3.2  g/dL            2–3.8
A1c                12.9  %               4–5.6      H
eAG                 324  mg/dL           68–114     H
TC                  161  mg/dL           ≤ 199
LDL                  88  mg/dL           ≤ 129
HDL                  58  mg/dL           ≥ 40
TG                   75  mg/dL           ≤ 149
non-HDL             103  mg/dL           ≤ 159
CRP                 2.4  mg/L            ≤ 10
ESR                   4  mm/h            ≤ 30
TnI                0.01  ng/mL           ≤ 0.04
BNP                2687  pg/mL           ≤ 100      H
LVEF                 36  %               52–72      L
QRS                 128  ms              70–110     H
TSH                1.46  mIU/L           0.45–4.12
PTH                  76  pg/mL           10–65      H
Testosterone        509  ng/dL           264–916
B12                 807  pg/mL           200–900
Folate             10.8  ng/mL           ≥ 4
Ferritin            186  ng/mL           30–400
Fe                   79  ug/dL           45–180
TIBC                338  ug/dL           240–450
Vit D                11  ng/mL           20–50      L
Urate               5.4  mg/dL           3.6–8.5
TSAT                 23  %               16–45
Urine protein  negative
UACR                162  mg/g            ≤ 30       H
M-protein           0.0  g/dL            ≤ 0
Corr Ca             9.3  mg/dL           8.5–10.5
NEWS2                 1  /20             ≤ 4
FIB-4              1.04  index           ≤ 1.3
Shock index        0.40  ratio           ≤ 0.9

Conditions
Condition                                                              ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, with hyperglycemia                           E11.65     44054006   2018-11
Essential hypertension, stage 2, 140 mmHg and above                    I11.0      59621000   2013-09
Heart failure, reduced ejection fraction (40 % and below),             I50.22     441481004  2025-10
compensated
Peripheral neuropathy, mild, painful small fiber                       E11.42     42345000   2025-05
Vitamin D deficiency, severe                                           E55.9      34713006   2024-08
Erectile dysfunction, mild, medication-related                         N52.2      860914002  2022-04
Hyperlipidemia, moderate, mixed                                        E78.2      55822004   2021-10
Gout, mild to moderate, intercritical, ankle or midfoot, no tophi      M10.9      90560007   2015-08
Left ventricular hypertrophy (hypertension)                                                  2016-08

Procedures and orders
Procedure                           Result                               For              Date
----------------------------------  -----------------------------------  ---------------  ----------
12-lead electrocardiogram           voltage criteria of left             hypertension     2013-10-25
                                    ventricular hypertrophy
Joint aspiration with crystal       needle-shaped negatively             gout             2016-03-12
analysis                            birefringent crystals, no bacteria
                                    on Gram stain
Diabetes education and nutrition    done                                 type 2 diabetes  2019-01-24
counseling
12-lead electrocardiogram           done                                 heart failure    2025-11-02
Transthoracic echocardiogram        dilated left ventricle with reduced  heart failure    2025-11-07
                                    ejection fraction

Medications
Medication             Dose         Route  Frequency              For                     Since
---------------------  -----------  -----  ---------------------  ----------------------  ----------
Metformin              1000 mg      oral   twice daily with       Type 2 diabetes         2019-07-28
                                           meals                  mellitus
Pravastatin            40 mg        oral   once daily             Type 2 diabetes         2020-11-24
                                                                  mellitus
Furosemide             40 mg        oral   once daily             Heart failure           2026-01-24
Lisinopril             40 mg        oral   once daily             Heart failure           2025-12-21
Spironolactone         25 mg        oral   once daily             Heart failure           2025-11-07
Hydralazine            25 mg        oral   three times daily      Heart failure           2025-10-31
Ergocalciferol         50000 units  oral   once weekly            Vitamin D deficiency    2026-05-07
(vitamin D2)

Allergies
Allergen   Reaction
---------  --------
Bee venom  hives

Next: "another one" · "20 of them" · "as JSON" · "share"

> 70 year old man with eGFR 28
[1 patient · male · 70 · eGFR 28 mL/min/1.73 m²]

Kevin Schwartz, 70-year-old man (fictional, seed 8). A 70-year-old man with chronic kidney disease (stage 4), syncope (single or rare), dementia (severe (MMSE below 10)), benign prostatic hyperplasia (mild symptoms), hypertension (stage 2, 140 mmHg and above) and type 2 diabetes (without hyperglycemia) presents with fatigue, nocturia and muscle cramps at night. What you asked for implies chronic kidney disease, so it is on the problem list.

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
Complaint          A 70-year-old man with chronic kidney disease (stage 4), syncope (single or
                   rare), dementia (severe (MMSE below 10)), benign prostatic hyperplasia (mild
                   symptoms), hypertension (stage 2, 140 mmHg and above) and type 2 diabetes
                   (without hyperglycemia) presents with fatigue, nocturia and muscle cramps at
                   night.
Examination        unremarkable

Vitals
Vital sign              Result  Unit   Reference  Flag
----------  ------------------  -----  ---------  ----
Ht                       173.9  cm
Wt                        79.6  kg
BMI                       26.3  kg/m²  18.5–24.9  H
Waist                    102.3  cm     ≤ 102      H
SBP                        142  mmHg   90–129     H
DBP                         72  mmHg   45–79
MAP                         95  mmHg   65–100
HR                          64  /min   50–100
RR                          15  /min   12–24
Temp                      36.8  °C     36–37.5
SpO2                        95  %      94–100
Pain                         0  /10    ≤ 3
Rhythm            sinus rhythm
ST segment  no acute ST change

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                12.2  g/dL            13–17.5    L
Hct                36.5  %               41–53      L
RBC                3.78  10*6/uL         4.5–5.9    L
MCV                96.6  fL              80–100
MCH                32.3  pg              26–34
MCHC               33.4  g/dL            31–37
RDW                13.9  %               11.5–15.5
WBC                 9.9  10*3/uL         4.5–11
Neut %               58  %               40–75
Lymph %              30  %               15–48
Eos %                 4  %               0–8
Plt                 262  10*3/uL         150–400
Mono %                8  %               2–12
Baso %                0  %               ≤ 2
ANC                 5.7  10*3/uL         1.8–7.7
ALC                 3.0  10*3/uL         1–4.8
Na                  137  mmol/L          135–145
K                   4.1  mmol/L          3.5–5
HCO3                 24  mmol/L          22–30
Cl                   96  mmol/L          98–107     L
AG                   17  mmol/L          8–18
BUN                  59  mg/dL           8–25       H
Cr                 2.42  mg/dL           0.7–1.3    H
eGFR                 28  mL/min/1.73 m²  ≥ 60       L
Ca                  8.6  mg/dL           8.5–10.5
Glu                 127  mg/dL           70–99      H
Alb                 4.0  g/dL            3.5–5
TP                  6.8  g/dL            6–8.3
ALT                  11  U/L             10–55
AST                  17  U/L             10–40
ALP                  82  U/L             36–125
T bili              0.2  mg/dL           ≤ 1.2
Phos                4.6  mg/dL           2.5–4.7
Glob                2.8  g/dL            2–3.8
A1c                 6.6  %               4–5.6      H
eAG                 143  mg/dL           68–114     H
TC                  164  mg/dL           ≤ 199
LDL                  96  mg/dL           ≤ 129
HDL                  51  mg/dL           ≥ 40
TG                   84  mg/dL           ≤ 149
non-HDL             113  mg/dL           ≤ 159
TnI                0.06  ng/mL           ≤ 0.04     H
PR int              161  ms              120–200
QTc                 407  ms              350–450
TSH                2.19  mIU/L           0.45–6.2
PTH                 336  pg/mL           10–65      H
Ferritin           1392  ng/mL           30–400     H
Fe                   55  ug/dL           45–180
TIBC                211  ug/dL           240–450    L
Vit D                25  ng/mL           20–50
Urate               8.1  mg/dL           3.6–8.5
TSAT                 26  %               16–45
Urine LE          trace                             A
Urine nitrite  negative
Urine blood    negative
Urine protein  negative
UACR                208  mg/g            ≤ 30       H
PSA                 1.4  ng/mL           ≤ 6.5
Corr Ca             8.6  mg/dL           8.5–10.5
NEWS2                 1  /20             ≤ 4
FIB-4              1.37  index           ≤ 2
Shock index        0.45  ratio           ≤ 0.9
PHQ-9                 8  /27             ≤ 4        H
MMSE                  9  /30             24–30      L

Conditions
Condition                                            ICD-10-CM  SNOMED CT  Since
---------------------------------------------------  ---------  ---------  -------
Chronic kidney disease, stage 4                      N18.4      431857002  2009-06
Vasovagal syncope, single or rare                    R55        398665005  2026-06
Dementia, severe (MMSE below 10), alzheimer          G30.9      26929004   2024-05
Benign prostatic hyperplasia, mild symptoms          N40.1      266569009  2021-06
Essential hypertension, stage 2, 140 mmHg and above  I12.9      59621000   2005-07
Type 2 diabetes mellitus, without hyperglycemia      E11.9      44054006   2004-12
High potassium (chronic kidney disease)                                    2012-01
Behavioral disturbance with agitation (dementia)                           2025-08
Weight loss (dementia)                                                     2025-11
Aspiration pneumonia (dementia)                                            2025-06

Procedures and orders
Procedure                     Result                        For                           Date
----------------------------  ----------------------------  ----------------------------  ----------
Diabetes education and        done                          type 2 diabetes               2005-02-23
nutrition counseling
Ultrasonography of the        small echogenic kidneys on    chronic kidney disease        2009-10-23
kidneys                       both sides, no
                              hydronephrosis
Digital examination of the    smooth, enlarged prostate     benign prostatic hyperplasia  2021-07-06
rectum                        without nodules
Ultrasonography of the        residual urine 35 mL          benign prostatic hyperplasia  2021-08-05
bladder for residual urine
Transrectal ultrasonography   prostate volume 42 mL         benign prostatic hyperplasia  2022-04-02
of the prostate
Magnetic resonance imaging    hippocampal and               dementia                      2024-11-24
of the brain                  temporoparietal atrophy
Occupational therapy          done                          dementia                      2025-06-12
12-lead electrocardiogram     done                          syncope                       2026-06-30

Medications
Medication      Dose     Route         Frequency              For                       Since
--------------  -------  ------------  ---------------------  ------------------------  ----------
Benazepril      20 mg    oral          once daily             Chronic kidney disease    2011-06-25
Rosuvastatin    10 mg    oral          once daily             Chronic kidney disease    2011-06-25
Torsemide       40 mg    oral          once daily             Chronic kidney disease    2011-06-25
Chlorthalidone  25 mg    oral          once daily             Essential hypertension    2007-07-11
Dulaglutide     0.75 mg  subcutaneous  once weekly            Type 2 diabetes mellitus  2015-01-01
Galantamine     8 mg     oral          twice daily with food  Dementia                  2024-05-27
Memantine       5 mg     oral          twice daily            Dementia                  2025-02-06

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"
