A pregnancy and its contradictions.

> 30-year-old woman, 28 weeks pregnant
[1 patient · female · 30 · pregnant · GA 28 wk]

Alexis Kerr, 30-year-old woman (fictional, seed 1). A 30-year-old woman with acne (mild), hypertension (stage 2, 140 mmHg and above), polycystic ovary syndrome (mild), obesity (class 1) and hyperlipidemia (moderate) presents with low back pain. Working diagnosis: pregnancy (third trimester).

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
Complaint          A 30-year-old woman with acne (mild), hypertension (stage 2, 140 mmHg and above),
                   polycystic ovary syndrome (mild), obesity (class 1) and hyperlipidemia (moderate)
                   presents with low back pain. Working diagnosis: pregnancy (third trimester).
Examination        a gravid uterus of size consistent with dates

Vitals
Vital sign  Result  Unit         Reference  Flag
----------  ------  -----------  ---------  ----
Ht           167.1  cm
Wt            96.8  kg
BMI           34.7  kg/m²        18.5–24.9  H
SBP            179  mmHg         90–129     H
DBP             98  mmHg         45–79      H
MAP            125  mmHg         65–100     H
HR              80  /min         50–100
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
Hgb                  12.8  g/dL            12–16
Hct                  38.0  %               36–46
RBC                  3.83  10*6/uL         4–5.2      L
MCV                  99.2  fL              80–100
MCH                  33.4  pg              26–34
MCHC                 33.7  g/dL            31–37
RDW                  12.4  %               11.5–15.5
WBC                  13.5  10*3/uL         4.5–11     H
Neut %                 64  %               40–75
Lymph %                23  %               15–48
Eos %                   4  %               0–8
Plt                   264  10*3/uL         150–400
Mono %                  8  %               2–12
Baso %                  1  %               ≤ 2
ANC                   8.6  10*3/uL         1.8–7.7    H
ALC                   3.1  10*3/uL         1–4.8
Na                    139  mmol/L          135–145
K                     3.6  mmol/L          3.5–5
HCO3                   20  mmol/L          22–30      L
Cl                    100  mmol/L          98–107
AG                     19  mmol/L          8–18       H
BUN                     6  mg/dL           6–20
Cr                   0.46  mg/dL           0.5–1.1    L
eGFR                  132  mL/min/1.73 m²  ≥ 60
Ca                    9.0  mg/dL           8.5–10.5
Glu                    77  mg/dL           70–99
Alb                   3.8  g/dL            3.5–5
TP                    7.0  g/dL            6–8.3
ALT                    14  U/L             7–45
AST                    18  U/L             9–36
ALP                    45  U/L             36–125
T bili                0.3  mg/dL           ≤ 1.2
Glob                  3.2  g/dL            2–3.8
A1c                   5.1  %               4–5.6
eAG                   100  mg/dL           68–114
TC                    211  mg/dL           ≤ 199      H
LDL                   129  mg/dL           ≤ 129
HDL                    53  mg/dL           ≥ 50
TG                    147  mg/dL           ≤ 149
non-HDL               158  mg/dL           ≤ 159
TSH                  0.46  mIU/L           0.45–4.12
Prolactin            55.5  ng/mL           3–25       H
LH                    7.9  mIU/mL          1–76
FSH                   5.7  mIU/mL          1.5–22
Estradiol            2308  pg/mL           20–400     H
Testosterone           54  ng/dL           8–60
Urine protein    negative
Urine glucose    negative
UACR                   48  mg/g            ≤ 30       H
UPCR                   59  mg/g            ≤ 200
Blood type     O negative
Corr Ca               9.2  mg/dL           8.5–10.5
FIB-4                0.55  index           ≤ 1.3
Shock index          0.45  ratio           ≤ 0.9

Conditions
Condition                                            ICD-10-CM  SNOMED CT  Since
---------------------------------------------------  ---------  ---------  -------
Pregnancy, third trimester, singleton                O09.93     41587001   2025-12
Acne vulgaris, mild, mixed with truncal lesions      L70.0      11381005   2025-06
Essential hypertension, stage 2, 140 mmHg and above  O10.013    59621000   2023-08
Polycystic ovary syndrome, mild, classic             E28.2      237055002  2022-10
Obesity, class 1                                     E66.811    414916001  2011-02
Hyperlipidemia, moderate, LDL-predominant            E78.00     55822004   2009-06

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

Condition: preeclampsia: since 2026-06, with severe features. 36 other values followed.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
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
SBP                               179 mmHg H (reference 90–129)     167 mmHg H (reference 90–129)
DBP                               98 mmHg H (reference 45–79)       111 mmHg H (reference 45–79)
MAP                               125 mmHg H (reference 65–100)     130 mmHg HH (reference 65–100)
HR                                80 /min                           74 /min
RR                                16 /min                           17 /min
SpO2                              98 %                              95 %
FH                                29 cm                             27 cm
Hgb                               12.8 g/dL                         13.2 g/dL
Hct                               38.0 %                            39.2 %
RBC                               3.83 10*6/uL L (reference 4–5.2)  3.95 10*6/uL L (reference 4–5.2)
WBC                               13.5 10*3/uL H (reference         16.3 10*3/uL H (reference
                                  4.5–11)                           4.5–11)
Plt                               264 10*3/uL                       176 10*3/uL
ANC                               8.6 10*3/uL H (reference          10.4 10*3/uL H (reference
                                  1.8–7.7)                          1.8–7.7)
ALC                               3.1 10*3/uL                       3.7 10*3/uL
BUN                               6 mg/dL                           9 mg/dL
Cr                                0.46 mg/dL L (reference 0.5–1.1)  0.93 mg/dL
eGFR                              132 mL/min/1.73 m²                85 mL/min/1.73 m²
Ca                                9.0 mg/dL                         8.9 mg/dL
Glu                               77 mg/dL                          99 mg/dL
ALT                               14 U/L                            31 U/L
AST                               18 U/L                            50 U/L H (reference 9–36)
T bili                            0.3 mg/dL                         0.4 mg/dL
LDH                               –                                 432 U/L H (reference 100–250)
Urate                             –                                 6.5 mg/dL
UACR                              48 mg/g H (reference ≤ 30)        674 mg/g H (reference ≤ 30)
UPCR                              59 mg/g                           757 mg/g H (reference ≤ 200)
Corr Ca                           9.2 mg/dL                         9.1 mg/dL
FIB-4                             0.55 index                        1.53 index H (reference ≤ 1.3)
Shock index                       0.45 ratio                        0.44 ratio
Procedure: Obstetric ultrasound   –                                 2026-06-29: Growth appropriate
for growth, fluid and Doppler                                       for dates; normal amniotic
(preeclampsia)                                                      fluid; normal umbilical artery
                                                                    Doppler
Procedure: Nonstress test         –                                 2026-06-29: Reactive nonstress
(preeclampsia)                                                      test without decelerations
Complaint                         A 30-year-old woman with acne     A 30-year-old woman with
                                  (mild), hypertension (stage 2,    pregnancy (third trimester),
                                  140 mmHg and above), polycystic   acne (mild), hypertension (stage
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
Medication: labetalol             20 mg intravenous every 10        removed
intravenous                       minutes as needed, to the
                                  pressure goal
Medication: magnesium sulfate     2 g/h intravenous continuous      removed
                                  infusion after a 4 to 6 g
                                  loading dose
Medication: betamethasone         12 mg intramuscular every 24      removed
                                  hours for 2 doses
SBP                               167 mmHg H (reference 90–129)     179 mmHg H (reference 90–129)
DBP                               111 mmHg H (reference 45–79)      98 mmHg H (reference 45–79)
MAP                               130 mmHg HH (reference 65–100)    125 mmHg H (reference 65–100)
HR                                74 /min                           80 /min
RR                                17 /min                           16 /min
SpO2                              95 %                              98 %
FH                                27 cm                             29 cm
Hgb                               13.2 g/dL                         12.8 g/dL
Hct                               39.2 %                            38.0 %
RBC                               3.95 10*6/uL L (reference 4–5.2)  3.83 10*6/uL L (reference 4–5.2)
WBC                               16.3 10*3/uL H (reference         13.5 10*3/uL H (reference
                                  4.5–11)                           4.5–11)
Plt                               176 10*3/uL                       264 10*3/uL
ANC                               10.4 10*3/uL H (reference         8.6 10*3/uL H (reference
                                  1.8–7.7)                          1.8–7.7)
ALC                               3.7 10*3/uL                       3.1 10*3/uL
BUN                               9 mg/dL                           6 mg/dL
Cr                                0.93 mg/dL                        0.46 mg/dL L (reference 0.5–1.1)
eGFR                              85 mL/min/1.73 m²                 132 mL/min/1.73 m²
Ca                                8.9 mg/dL                         9.0 mg/dL
Glu                               99 mg/dL                          77 mg/dL
ALT                               31 U/L                            14 U/L
AST                               50 U/L H (reference 9–36)         18 U/L
T bili                            0.4 mg/dL                         0.3 mg/dL
UACR                              674 mg/g H (reference ≤ 30)       48 mg/g H (reference ≤ 30)
UPCR                              757 mg/g H (reference ≤ 200)      59 mg/g
Corr Ca                           9.1 mg/dL                         9.2 mg/dL
FIB-4                             1.53 index H (reference ≤ 1.3)    0.55 index
Shock index                       0.44 ratio                        0.45 ratio
LDH                               432 U/L H (reference 100–250)     removed
Urate                             6.5 mg/dL                         removed
Procedure: Obstetric ultrasound   2026-06-29: Growth appropriate    removed
for growth, fluid and Doppler     for dates; normal amniotic
(preeclampsia)                    fluid; normal umbilical artery
                                  Doppler
Procedure: Nonstress test         2026-06-29: Reactive nonstress    removed
(preeclampsia)                    test without decelerations
Complaint                         A 30-year-old woman with          A 30-year-old woman with acne
                                  pregnancy (third trimester),      (mild), hypertension (stage 2,
                                  acne (mild), hypertension (stage  140 mmHg and above), polycystic
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
