A pregnancy and its contradictions.

> 30-year-old woman, 28 weeks pregnant
[1 patient · female · 30 · pregnant · GA 28 wk]

Alexis Kerr, 30-year-old woman (fictional, seed 1). A 30-year-old woman with acne (mild), hypertension (above goal, 130-139 mmHg), polycystic ovary syndrome (mild), obesity (class 1) and hyperlipidemia (moderate) presents with low back pain. Working diagnosis: pregnancy (third trimester).

Patient (fictional)
Name               Alexis Kerr
Patient ID         SM-01106177350
Born               1995-10-17 (30 years)
Sex                female
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             alexis.kerr350@example.org
Smoking            never smoked
Alcohol            none
Physical activity  inactive
Complaint          A 30-year-old woman with acne (mild), hypertension (above goal, 130-139 mmHg),
                   polycystic ovary syndrome (mild), obesity (class 1) and hyperlipidemia (moderate)
                   presents with low back pain. Working diagnosis: pregnancy (third trimester).
Examination        a gravid uterus of size consistent with dates

Vitals
Vital sign  Result  Unit         Reference  Flag
----------  ------  -----------  ---------  ----
Ht           167.1  cm
Wt            96.8  kg
BMI           34.7  kg/m²        18.5–24.9  H
SBP            138  mmHg         90–129     H
DBP             94  mmHg         45–79      H
MAP            109  mmHg         65–100     H
HR              84  /min         50–100
RR              16  /min         12–20
Temp          36.4  °C           36–37.5
SpO2            98  %            95–100
Pain             0  /10          ≤ 3
Gravidity        3  pregnancies
Para             1  births
GA              28  wk           ≤ 41
FHR            130  /min         110–160
FH              29  cm

Labs
Test               Result  Unit            Reference  Flag
-------------  ----------  --------------  ---------  ----
hCG                 43491  mIU/mL          ≤ 5        H
Hgb                  12.5  g/dL            12–16
Hct                  36.8  %               36–46
RBC                  3.80  10*6/uL         4–5.2      L
MCV                  96.8  fL              80–100
MCH                  32.9  pg              26–34
MCHC                 34.0  g/dL            31–37
RDW                  13.8  %               11.5–15.5
WBC                  13.8  10*3/uL         4.5–11     H
Neut %                 65  %               40–75
Lymph %                18  %               15–48
Eos %                   2  %               0–8
Plt                   279  10*3/uL         150–400
Mono %                 14  %               2–12       H
Baso %                  1  %               ≤ 2
ANC                   9.0  10*3/uL         1.8–7.7    H
ALC                   2.5  10*3/uL         1–4.8
Na                    139  mmol/L          135–145
K                     3.8  mmol/L          3.5–5
HCO3                   20  mmol/L          22–30      L
Cl                     98  mmol/L          98–107
AG                     21  mmol/L          8–18       H
BUN                     6  mg/dL           6–20
Cr                   0.41  mg/dL           0.5–1.1    L
eGFR                  136  mL/min/1.73 m²  ≥ 60
Ca                    8.4  mg/dL           8.5–10.5   L
Glu                    68  mg/dL           70–99      L
Alb                   3.5  g/dL            3.5–5
TP                    6.6  g/dL            6–8.3
ALT                    10  U/L             7–45
AST                    17  U/L             9–36
ALP                    45  U/L             36–125
T bili                0.1  mg/dL           ≤ 1.2
Glob                  3.1  g/dL            2–3.8
A1c                   4.8  %               4–5.6
eAG                    91  mg/dL           68–114
TC                    183  mg/dL           ≤ 199
LDL                   106  mg/dL           ≤ 129
HDL                    50  mg/dL           ≥ 50
TG                    136  mg/dL           ≤ 149
non-HDL               133  mg/dL           ≤ 159
TSH                  0.46  mIU/L           0.45–4.12
Prolactin            55.5  ng/mL           3–25       H
LH                    6.9  mIU/mL          1–76
FSH                   5.8  mIU/mL          1.5–22
Estradiol            2308  pg/mL           20–400     H
Testosterone           48  ng/dL           8–60
Urate                 4.0  mg/dL           2.3–6.6
Urine protein    negative
Urine glucose    negative
UACR                   47  mg/g            ≤ 30       H
UPCR                   59  mg/g            ≤ 200
Blood type     O negative
Corr Ca               8.8  mg/dL           8.5–10.5
FIB-4                0.58  index           ≤ 1.3
Shock index          0.61  ratio           ≤ 0.9

Conditions
Condition                                         ICD-10-CM  SNOMED CT  Since
------------------------------------------------  ---------  ---------  -------
Pregnancy, third trimester, singleton             O09.93     41587001   2025-12
Acne vulgaris, mild, mixed with truncal lesions   L70.0      11381005   2025-06
Essential hypertension, above goal, 130-139 mmHg  O10.013    59621000   2023-08
Polycystic ovary syndrome, mild, classic          E28.2      237055002  2022-10
Obesity, class 1                                  E66.811    414916001  2011-02
Hyperlipidemia, moderate, LDL-predominant         E78.00     55822004   2009-06

Procedures and orders
Procedure                      Result                          For                        Date
-----------------------------  ------------------------------  -------------------------  ----------
Diet education (heart-         done                            hyperlipidemia             2009-08-11
healthy)
Lifestyle and nutrition        done                            polycystic ovary syndrome  2023-08-28
counseling
Low-salt diet education        done                            hypertension               2023-09-17
Transthoracic echocardiogram   normal wall thickness           hypertension               2024-03-05
Education about skin care      done                            acne                       2025-11-20
First prenatal laboratory      done                            pregnancy                  2025-11-26
panel
Dating ultrasound              Single live intrauterine        pregnancy                  2025-12-02
                               pregnancy; size agrees with
                               dates
Fetal anatomy ultrasound       Normal fetal anatomy; growth    pregnancy                  2026-02-10
                               appropriate for dates; normal
                               amniotic fluid
Glucose challenge test         done                            pregnancy                  2026-03-24
Childbirth education           done                            pregnancy                  2026-05-05

Medications
Medication            Dose          Route    Frequency             For                    Since
--------------------  ------------  -------  --------------------  ---------------------  ----------
Prenatal              1 tablet      oral     once daily            Pregnancy              2026-01-09
multivitamin with
iron and folic acid
Amlodipine            10 mg         oral     once daily            Essential              2023-12-27
                                                                   hypertension
Benzoyl peroxide gel  1 thin layer  topical  once daily to the     Acne vulgaris          2025-08-19
                                             face

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> add preeclampsia
[preeclampsia]

Condition: hypertension: since 2023-08, stage 2, 140 mmHg and above (before: since 2023-08, above goal, 130-139 mmHg). 37 other values followed.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
Condition: hypertension           since 2023-08, above goal,        since 2023-08, stage 2, 140 mmHg
                                  130-139 mmHg                      and above
Condition: preeclampsia           –                                 since 2026-06, with severe
                                                                    features
Medication: labetalol             –                                 20 mg intravenous every 10
intravenous                                                         minutes as needed, to the
                                                                    pressure goal
Medication: magnesium sulfate     –                                 2 g/h intravenous continuous
                                                                    infusion after a 4 to 6 g
                                                                    loading dose
Medication: betamethasone         –                                 12 mg intramuscular every 24
                                                                    hours for 2 doses
SBP                               138 mmHg H (reference 90–129)     163 mmHg H (reference 90–129)
DBP                               94 mmHg H (reference 45–79)       114 mmHg H (reference 45–79)
MAP                               109 mmHg H (reference 65–100)     130 mmHg HH (reference 65–100)
HR                                84 /min                           78 /min
RR                                16 /min                           17 /min
SpO2                              98 %                              95 %
FH                                29 cm                             27 cm
Hgb                               12.5 g/dL                         12.9 g/dL
Hct                               36.8 %                            37.9 %
RBC                               3.80 10*6/uL L (reference 4–5.2)  3.91 10*6/uL L (reference 4–5.2)
MCV                               96.8 fL                           96.9 fL
MCH                               32.9 pg                           33.0 pg
WBC                               13.8 10*3/uL H (reference         16.6 10*3/uL H (reference
                                  4.5–11)                           4.5–11)
Plt                               279 10*3/uL                       186 10*3/uL
ANC                               9.0 10*3/uL H (reference          10.8 10*3/uL H (reference
                                  1.8–7.7)                          1.8–7.7)
ALC                               2.5 10*3/uL                       3.0 10*3/uL
BUN                               6 mg/dL                           10 mg/dL
Cr                                0.41 mg/dL L (reference 0.5–1.1)  0.89 mg/dL
eGFR                              136 mL/min/1.73 m²                89 mL/min/1.73 m²
Glu                               68 mg/dL L (reference 70–99)      93 mg/dL
ALT                               10 U/L                            27 U/L
AST                               17 U/L                            62 U/L H (reference 9–36)
T bili                            0.1 mg/dL                         0.3 mg/dL
LDH                               –                                 435 U/L H (reference 100–250)
Urate                             4.0 mg/dL                         7.5 mg/dL H (reference 2.3–6.6)
UACR                              47 mg/g H (reference ≤ 30)        674 mg/g H (reference ≤ 30)
UPCR                              59 mg/g                           757 mg/g H (reference ≤ 200)
FIB-4                             0.58 index                        1.92 index H (reference ≤ 1.3)
Shock index                       0.61 ratio                        0.48 ratio
Procedure: Obstetric ultrasound   –                                 2026-06-29: Growth appropriate
for growth, fluid and Doppler                                       for dates; normal amniotic
(preeclampsia)                                                      fluid; normal umbilical artery
                                                                    Doppler
Procedure: Nonstress test         –                                 2026-06-29: Reactive nonstress
(preeclampsia)                                                      test without decelerations
Complaint                         A 30-year-old woman with acne     A 30-year-old woman with
                                  (mild), hypertension (above       pregnancy (third trimester),
                                  goal, 130-139 mmHg), polycystic   acne (mild), hypertension (stage
                                  ovary syndrome (mild), obesity    2, 140 mmHg and above),
                                  (class 1) and hyperlipidemia      polycystic ovary syndrome
                                  (moderate) presents with low      (mild), obesity (class 1) and
                                  back pain. Working diagnosis:     hyperlipidemia (moderate)
                                  pregnancy (third trimester).      presents with low back pain,
                                                                    persistent headache, blurred
                                                                    vision and flashing lights, pain
                                                                    under the right ribs and rapid
                                                                    weight gain over a week. Working
                                                                    diagnosis: preeclampsia (with
                                                                    severe features).
Examination                       a gravid uterus of size           a gravid uterus of size
                                  consistent with dates             consistent with dates; brisk
                                                                    deep tendon reflexes

Next: "undo" · "show the whole chart"

> not pregnant
[not pregnant]

preeclampsia and not pregnant do not go together: preeclampsia occurs in pregnancy.

> undo
Undone: the patient is as before.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
Condition: preeclampsia           since 2026-06, with severe        removed
                                  features
Condition: hypertension           since 2023-08, stage 2, 140 mmHg  since 2023-08, above goal,
                                  and above                         130-139 mmHg
Medication: labetalol             20 mg intravenous every 10        removed
intravenous                       minutes as needed, to the
                                  pressure goal
Medication: magnesium sulfate     2 g/h intravenous continuous      removed
                                  infusion after a 4 to 6 g
                                  loading dose
Medication: betamethasone         12 mg intramuscular every 24      removed
                                  hours for 2 doses
SBP                               163 mmHg H (reference 90–129)     138 mmHg H (reference 90–129)
DBP                               114 mmHg H (reference 45–79)      94 mmHg H (reference 45–79)
MAP                               130 mmHg HH (reference 65–100)    109 mmHg H (reference 65–100)
HR                                78 /min                           84 /min
RR                                17 /min                           16 /min
SpO2                              95 %                              98 %
FH                                27 cm                             29 cm
Hgb                               12.9 g/dL                         12.5 g/dL
Hct                               37.9 %                            36.8 %
RBC                               3.91 10*6/uL L (reference 4–5.2)  3.80 10*6/uL L (reference 4–5.2)
MCV                               96.9 fL                           96.8 fL
MCH                               33.0 pg                           32.9 pg
WBC                               16.6 10*3/uL H (reference         13.8 10*3/uL H (reference
                                  4.5–11)                           4.5–11)
Plt                               186 10*3/uL                       279 10*3/uL
ANC                               10.8 10*3/uL H (reference         9.0 10*3/uL H (reference
                                  1.8–7.7)                          1.8–7.7)
ALC                               3.0 10*3/uL                       2.5 10*3/uL
BUN                               10 mg/dL                          6 mg/dL
Cr                                0.89 mg/dL                        0.41 mg/dL L (reference 0.5–1.1)
eGFR                              89 mL/min/1.73 m²                 136 mL/min/1.73 m²
Glu                               93 mg/dL                          68 mg/dL L (reference 70–99)
ALT                               27 U/L                            10 U/L
AST                               62 U/L H (reference 9–36)         17 U/L
T bili                            0.3 mg/dL                         0.1 mg/dL
Urate                             7.5 mg/dL H (reference 2.3–6.6)   4.0 mg/dL
UACR                              674 mg/g H (reference ≤ 30)       47 mg/g H (reference ≤ 30)
UPCR                              757 mg/g H (reference ≤ 200)      59 mg/g
FIB-4                             1.92 index H (reference ≤ 1.3)    0.58 index
Shock index                       0.48 ratio                        0.61 ratio
LDH                               435 U/L H (reference 100–250)     removed
Procedure: Obstetric ultrasound   2026-06-29: Growth appropriate    removed
for growth, fluid and Doppler     for dates; normal amniotic
(preeclampsia)                    fluid; normal umbilical artery
                                  Doppler
Procedure: Nonstress test         2026-06-29: Reactive nonstress    removed
(preeclampsia)                    test without decelerations
Complaint                         A 30-year-old woman with          A 30-year-old woman with acne
                                  pregnancy (third trimester),      (mild), hypertension (above
                                  acne (mild), hypertension (stage  goal, 130-139 mmHg), polycystic
                                  2, 140 mmHg and above),           ovary syndrome (mild), obesity
                                  polycystic ovary syndrome         (class 1) and hyperlipidemia
                                  (mild), obesity (class 1) and     (moderate) presents with low
                                  hyperlipidemia (moderate)         back pain. Working diagnosis:
                                  presents with low back pain,      pregnancy (third trimester).
                                  persistent headache, blurred
                                  vision and flashing lights, pain
                                  under the right ribs and rapid
                                  weight gain over a week. Working
                                  diagnosis: preeclampsia (with
                                  severe features).
Examination                       a gravid uterus of size           a gravid uterus of size
                                  consistent with dates; brisk      consistent with dates
                                  deep tendon reflexes

Next: "show the whole chart"
