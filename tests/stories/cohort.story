From one patient to a class of them.

> 45-year-old man with type 2 diabetes
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

> 20 of them, half women
[20 patients · 50 % women]

Changed; now 20 fictional patients.

Cohort
Patients                   20
Women, men                 10 (50 %), 10 (50 %)
Age                        median 45, 45 to 45 years
type 2 diabetes            20 (100 %)
hypertension               15 (75 %)
hyperlipidemia             10 (50 %)
obesity                    9 (45 %)
obstructive sleep apnea    4 (20 %)
steatotic liver disease    4 (20 %)
peripheral artery disease  2 (10 %)
alcohol use disorder       2 (10 %)

First 10 patients
 #  Name                Age  Sex     systolic BP  diastolic BP   bmi   A1c  eGFR  Conditions
--  ------------------  ---  ------  -----------  ------------  ----  ----  ----  ------------------
 1  Brandi Kerr          45  female          159           106  30.3   6.8   120  type 2 diabetes,
                                                                                  hypertension,
                                                                                  obesity,
                                                                                  hyperlipidemia
 2  Francisco Villegas   45  male            128            80  31.3  11.6    96  type 2 diabetes,
                                                                                  syphilis,
                                                                                  hypertension,
                                                                                  hyperlipidemia,
                                                                                  obesity
 3  Jasmine Baker        45  female          116            72  32.8   5.6    87  type 2 diabetes,
                                                                                  obesity,
                                                                                  hypertension,
                                                                                  hyperlipidemia
 4  Christopher Austin   45  male            141            56  28.3   5.7   102  type 2 diabetes,
                                                                                  old myocardial
                                                                                  infarction,
                                                                                  peripheral
                                                                                  neuropathy,
                                                                                  erectile
                                                                                  dysfunction,
                                                                                  hypertension,
                                                                                  osteoarthritis
 5  Karen Davis          45  female          130            73  38.6   9.9    86  type 2 diabetes,
                                                                                  vitamin d
                                                                                  deficiency,
                                                                                  fibromyalgia,
                                                                                  obesity, migraine,
                                                                                  hyperlipidemia,
                                                                                  hypertension
 6  Alberto Leon         45  male            139            69  28.3     8   112  type 2 diabetes,
                                                                                  tension headache,
                                                                                  hypertension,
                                                                                  erectile
                                                                                  dysfunction,
                                                                                  steatotic liver
                                                                                  disease,
                                                                                  peripheral artery
                                                                                  disease, prior
                                                                                  stroke,
                                                                                  hyperlipidemia
 7  Megan Everett        45  female          124            73  65.2   5.5   113  type 2 diabetes,
                                                                                  gastroesophageal
                                                                                  reflux disease,
                                                                                  low back pain,
                                                                                  obstructive sleep
                                                                                  apnea, obesity,
                                                                                  hypertension
 8  Brandon Jones        45  male            116            69  31.9   8.2   107  type 2 diabetes,
                                                                                  urticaria,
                                                                                  obesity, gout,
                                                                                  tension headache,
                                                                                  coronary artery
                                                                                  disease,
                                                                                  obstructive sleep
                                                                                  apnea
 9  Ashley Davis         45  female          118            64  24.8   5.9   117  type 2 diabetes,
                                                                                  irritable bowel
                                                                                  syndrome,
                                                                                  obstructive sleep
                                                                                  apnea,
                                                                                  hyperlipidemia,
                                                                                  hypertension
10  Martin Flores        45  male            123            81  27.9   8.7   113  type 2 diabetes,
                                                                                  hyperlipidemia,
                                                                                  hypertension

Next: "undo" · "show the whole chart"

> another one
[20 patients · 50 % women · 45 · type 2 diabetes]

20 fictional patients (seed 2).

Cohort
Patients                         20
Women, men                       10 (50 %), 10 (50 %)
Age                              median 45, 45 to 45 years
type 2 diabetes                  20 (100 %)
hyperlipidemia                   8 (40 %)
obesity                          7 (35 %)
hypertension                     6 (30 %)
obstructive sleep apnea          6 (30 %)
vitamin d deficiency             3 (15 %)
copd                             2 (10 %)
gastroesophageal reflux disease  2 (10 %)

First 10 patients
 #  Name             Age  Sex     systolic BP  diastolic BP   bmi   A1c  eGFR  Conditions
--  ---------------  ---  ------  -----------  ------------  ----  ----  ----  ---------------------
 1  Amanda Murray     45  female          118            59    26     6    74  type 2 diabetes,
                                                                               restless legs
                                                                               syndrome,
                                                                               osteoarthritis
 2  Joshua Flores     45  male            113            74  33.1  10.7   112  type 2 diabetes,
                                                                               hyperlipidemia,
                                                                               carpal tunnel
                                                                               syndrome, vitamin d
                                                                               deficiency, obesity,
                                                                               migraine
 3  Danielle Fox      45  female          102            68  27.7   5.8    93  type 2 diabetes, low
                                                                               back pain
 4  Jason Stevens     45  male            130            63  24.3  10.1    82  type 2 diabetes,
                                                                               osteoarthritis,
                                                                               hyperlipidemia,
                                                                               atopic dermatitis,
                                                                               tension headache,
                                                                               hypertension,
                                                                               gastroesophageal
                                                                               reflux disease
 5  Brandy Flowers    45  female          116            78  20.3   7.1    95  type 2 diabetes
 6  Josue Rodriguez   45  male            122            65    31   6.3   112  type 2 diabetes,
                                                                               obstructive sleep
                                                                               apnea, osteoporosis,
                                                                               cholelithiasis,
                                                                               obesity
 7  Tiffany Ly        45  female          148            90    33     8    84  type 2 diabetes,
                                                                               vitamin d deficiency,
                                                                               carpal tunnel
                                                                               syndrome, alcohol use
                                                                               disorder, obesity,
                                                                               obstructive sleep
                                                                               apnea, hypertension,
                                                                               cirrhosis,
                                                                               gastroesophageal
                                                                               reflux disease
 8  Joshua Morrison   45  male            144            87  26.3     7   112  type 2 diabetes,
                                                                               vitamin d deficiency,
                                                                               obstructive sleep
                                                                               apnea,
                                                                               hyperlipidemia,
                                                                               hypertension
 9  Tamara McCoy      45  female          132            77  31.5   6.4   119  type 2 diabetes,
                                                                               copd, obstructive
                                                                               sleep apnea, major
                                                                               depressive disorder,
                                                                               opioid use disorder,
                                                                               hypertension, obesity
10  Jesus Valdez      45  male            102            70  27.9   6.6   113  type 2 diabetes,
                                                                               gout, attention
                                                                               deficit hyperactivity
                                                                               disorder

Next: "as CSV" · "as JSON" · "another one"

> as CSV
20 fictional patients as CSV, one row a patient.

Saved synthomed-type-2-diabetes-20-seed2.csv (18,500 bytes)
