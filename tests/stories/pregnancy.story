A pregnancy and its contradictions.

> 30-year-old woman, 28 weeks pregnant
[1 patient · female · 30 · pregnant · GA 28 wk]

Alexis Kerr, 30-year-old woman (fictional, seed 1). A 30-year-old woman with hypertension (stage 2, 140 mmHg and above), obesity (class 1) and hyperlipidemia (moderate) presents with nausea, worst in the morning, vomiting and low back pain. Working diagnosis: pregnancy (third trimester).

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
Complaint          A 30-year-old woman with hypertension (stage 2, 140 mmHg and above), obesity
                   (class 1) and hyperlipidemia (moderate) presents with nausea, worst in the
                   morning, vomiting and low back pain. Working diagnosis: pregnancy (third
                   trimester).
Examination        a gravid uterus of size consistent with dates

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           167.1  cm
Wt            87.3  kg
BMI           31.3  kg/m²  18.5–24.9  H
GA              28  wk     ≤ 41
FHR            130  /min   110–160
FH              29  cm
SBP            177  mmHg   90–129     H
DBP             96  mmHg   45–79      H
MAP            123  mmHg   65–100     H
HR              80  /min   50–100
RR              16  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            98  %      95–100

Labs
Test     Result  Unit            Reference  Flag
-------  ------  --------------  ---------  ----
Hgb        12.8  g/dL            12–16
Hct        37.9  %               36–46
RBC        3.81  10*6/uL         4–5.2      L
MCV        99.5  fL              80–100
MCH        33.6  pg              26–34
MCHC       33.8  g/dL            31–37
RDW        12.5  %               11.5–15.5
WBC        13.1  10*3/uL         4.5–11     H
Neut %       64  %               40–75
Lymph %      26  %               15–48
Eos %         4  %               0–8
Plt         261  10*3/uL         150–400
A1c         5.0  %               4–5.6
eAG          97  mg/dL           68–114
TC          214  mg/dL           ≤ 199      H
LDL         129  mg/dL           ≤ 129
HDL          57  mg/dL           ≥ 50
TG          142  mg/dL           ≤ 149
Na          139  mmol/L          135–145
K           3.7  mmol/L          3.5–5
HCO3         20  mmol/L          22–30      L
Cl          100  mmol/L          98–107
AG           19  mmol/L          8–18       H
BUN           6  mg/dL           6–20
Cr         0.46  mg/dL           0.5–1.1    L
eGFR        132  mL/min/1.73 m²  ≥ 60
Ca          8.7  mg/dL           8.5–10.5
Glu          76  mg/dL           70–99
Alb         3.7  g/dL            3.5–5
TP          6.9  g/dL            6–8.3
ALT          13  U/L             7–45
AST          17  U/L             9–36
ALP          46  U/L             36–125
T bili      0.3  mg/dL           ≤ 1.2
UACR         48  mg/g            ≤ 30       H
UPCR         59  mg/g            ≤ 200
Pain          0  /10             ≤ 3

Conditions
Condition                                            ICD-10-CM  SNOMED CT  Since
---------------------------------------------------  ---------  ---------  -------
Pregnancy, third trimester                           Z34.93     41587001   2025-12
Essential hypertension, stage 2, 140 mmHg and above  I10        59621000   2023-08
Obesity, class 1                                     E66.811    414916001  2011-02
Hyperlipidemia, moderate                             E78.5      55822004   2009-06

Medications
Medication                           Dose      Route  Frequency   For                     Since
-----------------------------------  --------  -----  ----------  ----------------------  ----------
Amlodipine                           10 mg     oral   once daily  Essential hypertension  2023-12-27
Prenatal multivitamin with iron and  1 tablet  oral   once daily  Pregnancy               2026-01-09
folic acid

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> add preeclampsia
[preeclampsia]

Condition: preeclampsia: since 2026-06, with severe features. 28 other values followed.

What changed
Item                           Before                             Now
-----------------------------  ---------------------------------  ----------------------------------
Condition: preeclampsia        –                                  since 2026-06, with severe
                                                                  features
Medication: labetalol          –                                  300 mg oral twice daily
Medication: magnesium sulfate  –                                  2 g/h intravenous continuous
                                                                  infusion after a 4 to 6 g loading
                                                                  dose
Medication: betamethasone      –                                  12 mg intramuscular every 24 hours
                                                                  for 2 doses
Hgb                            12.8 g/dL                          13.2 g/dL
Hct                            37.9 %                             39.1 %
RBC                            3.81 10*6/uL L (reference 4–5.2)   3.93 10*6/uL L (reference 4–5.2)
WBC                            13.1 10*3/uL H (reference 4.5–11)  15.8 10*3/uL H (reference 4.5–11)
Plt                            261 10*3/uL                        174 10*3/uL
Urate                          –                                  6.2 mg/dL
BUN                            6 mg/dL                            9 mg/dL
Cr                             0.46 mg/dL L (reference 0.5–1.1)   0.93 mg/dL
eGFR                           132 mL/min/1.73 m²                 85 mL/min/1.73 m²
Ca                             8.7 mg/dL                          8.6 mg/dL
Glu                            76 mg/dL                           99 mg/dL
ALT                            13 U/L                             31 U/L
AST                            17 U/L                             48 U/L H (reference 9–36)
T bili                         0.3 mg/dL                          0.4 mg/dL
FH                             29 cm                              27 cm
UACR                           48 mg/g H (reference ≤ 30)         674 mg/g HH (reference ≤ 30)
UPCR                           59 mg/g                            757 mg/g H (reference ≤ 200)
SBP                            177 mmHg H (reference 90–129)      165 mmHg H (reference 90–129)
DBP                            96 mmHg H (reference 45–79)        110 mmHg H (reference 45–79)
MAP                            123 mmHg H (reference 65–100)      128 mmHg H (reference 65–100)
HR                             80 /min                            75 /min
RR                             16 /min                            17 /min
SpO2                           98 %                               95 %
Complaint                      A 30-year-old woman with           A 30-year-old woman with pregnancy
                               hypertension (stage 2, 140 mmHg    (third trimester), hypertension
                               and above), obesity (class 1) and  (stage 2, 140 mmHg and above),
                               hyperlipidemia (moderate)          obesity (class 1) and
                               presents with nausea, worst in     hyperlipidemia (moderate) presents
                               the morning, vomiting and low      with nausea, worst in the morning,
                               back pain. Working diagnosis:      vomiting, low back pain,
                               pregnancy (third trimester).       persistent headache, blurred
                                                                  vision and flashing lights, pain
                                                                  under the right ribs and rapid
                                                                  weight gain over a week. Working
                                                                  diagnosis: preeclampsia (with
                                                                  severe features).
Examination                    a gravid uterus of size            a gravid uterus of size consistent
                               consistent with dates              with dates; brisk deep tendon
                                                                  reflexes

Next: "undo" · "show the whole chart"

> not pregnant
[not pregnant]

preeclampsia and not pregnant do not go together: preeclampsia occurs in pregnancy.

> undo
Undone: the patient is as before.

What changed
Item                           Before                             Now
-----------------------------  ---------------------------------  ----------------------------------
Condition: preeclampsia        since 2026-06, with severe         removed
                               features
Medication: labetalol          300 mg oral twice daily            removed
Medication: magnesium sulfate  2 g/h intravenous continuous       removed
                               infusion after a 4 to 6 g loading
                               dose
Medication: betamethasone      12 mg intramuscular every 24       removed
                               hours for 2 doses
Hgb                            13.2 g/dL                          12.8 g/dL
Hct                            39.1 %                             37.9 %
RBC                            3.93 10*6/uL L (reference 4–5.2)   3.81 10*6/uL L (reference 4–5.2)
WBC                            15.8 10*3/uL H (reference 4.5–11)  13.1 10*3/uL H (reference 4.5–11)
Plt                            174 10*3/uL                        261 10*3/uL
BUN                            9 mg/dL                            6 mg/dL
Cr                             0.93 mg/dL                         0.46 mg/dL L (reference 0.5–1.1)
eGFR                           85 mL/min/1.73 m²                  132 mL/min/1.73 m²
Ca                             8.6 mg/dL                          8.7 mg/dL
Glu                            99 mg/dL                           76 mg/dL
ALT                            31 U/L                             13 U/L
AST                            48 U/L H (reference 9–36)          17 U/L
T bili                         0.4 mg/dL                          0.3 mg/dL
FH                             27 cm                              29 cm
UACR                           674 mg/g HH (reference ≤ 30)       48 mg/g H (reference ≤ 30)
UPCR                           757 mg/g H (reference ≤ 200)       59 mg/g
SBP                            165 mmHg H (reference 90–129)      177 mmHg H (reference 90–129)
DBP                            110 mmHg H (reference 45–79)       96 mmHg H (reference 45–79)
MAP                            128 mmHg H (reference 65–100)      123 mmHg H (reference 65–100)
HR                             75 /min                            80 /min
RR                             17 /min                            16 /min
SpO2                           95 %                               98 %
Urate                          6.2 mg/dL                          removed
Complaint                      A 30-year-old woman with           A 30-year-old woman with
                               pregnancy (third trimester),       hypertension (stage 2, 140 mmHg
                               hypertension (stage 2, 140 mmHg    and above), obesity (class 1) and
                               and above), obesity (class 1) and  hyperlipidemia (moderate) presents
                               hyperlipidemia (moderate)          with nausea, worst in the morning,
                               presents with nausea, worst in     vomiting and low back pain.
                               the morning, vomiting, low back    Working diagnosis: pregnancy
                               pain, persistent headache,         (third trimester).
                               blurred vision and flashing
                               lights, pain under the right ribs
                               and rapid weight gain over a
                               week. Working diagnosis:
                               preeclampsia (with severe
                               features).
Examination                    a gravid uterus of size            a gravid uterus of size consistent
                               consistent with dates; brisk deep  with dates
                               tendon reflexes

Next: "show the whole chart"
