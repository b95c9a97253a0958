A stay in intensive care

> ICU patient with septic shock, 58 year old man, seed 21
[1 patient · male · 58 · ICU · sepsis (severity 79–100%) · seed 21]

John Gonzales, 58-year-old man (fictional, seed 21). A 58-year-old man with osteoarthritis (mild), obstructive sleep apnea (severe) and obesity (class 1) presents with fever or chills, shortness of breath and clammy skin. Working diagnosis: sepsis (septic shock).

Patient (fictional)
Name               John Gonzales
Patient ID         SM-20294731843
Born               1967-08-10 (58 years)
Sex                male
Race, ethnicity    White, Hispanic
Address            5567 1st Street, Glendale, AZ 85308
Telephone          (623) 555-0158
E-mail             john.gonzales843@example.org
Smoking            current smoker
Alcohol            moderate
Physical activity  active
Complaint          A 58-year-old man with osteoarthritis (mild), obstructive sleep apnea (severe)
                   and obesity (class 1) presents with fever or chills, shortness of breath and
                   clammy skin. Working diagnosis: sepsis (septic shock).
Examination        delayed capillary refill; dry mucous membranes; crackles over one lung

Hospital stay
Admitted              30 Jun 09:00, intensive care unit
Now                   hospital day 1, 30 Jun 09:00, intensive care unit
Usual length of stay  19 days
On arrival            BP 79/39, HR 104, RR 31, T 38.2 °C, SpO2 92% on room air, pain 1/10, NEWS2 10

Progress
When          Who    What
------------  -----  ------------------------------------
30 Jun 09:00  event  Admitted to the intensive care unit.

Vitals
Vital sign  Result  Unit     Reference  Flag
----------  ------  -------  ---------  ----
Ht           174.4  cm
Wt            92.3  kg
BMI           30.3  kg/m²    18.5–24.9  H
Waist        109.9  cm       ≤ 102      H
SBP             79  mmHg     90–129     LL
DBP             39  mmHg     45–79      L
MAP             52  mmHg     65–100     LL
HR             104  /min     50–100     H
RR              31  /min     12–20      HH
Temp          38.2  °C       36–37.5    H
SpO2            92  %        95–100     L
Pain             1  /10      ≤ 3
UOP            0.4  mL/kg/h  0.5–3      L

Labs
Test            Result  Unit            Reference  Flag
-----------  ---------  --------------  ---------  ----
Hgb               13.4  g/dL            13–17.5
Hct               41.5  %               41–53
RBC               5.01  10*6/uL         4.5–5.9
MCV               82.8  fL              80–100
MCH               26.7  pg              26–34
MCHC              32.3  g/dL            31–37
RDW               12.8  %               11.5–15.5
WBC               18.4  10*3/uL         4.5–11     H
Neut %              69  %               40–75
Lymph %             15  %               15–48
Eos %                0  %               0–8
Plt                 82  10*3/uL         150–400    L
Mono %              14  %               2–12       H
Baso %               2  %               ≤ 2
ANC               12.7  10*3/uL         1.8–7.7    H
ALC                2.8  10*3/uL         1–4.8
Na                 134  mmol/L          135–145    L
K                  4.8  mmol/L          3.5–5
HCO3                13  mmol/L          22–30      L
Cl                  98  mmol/L          98–107
AG                  23  mmol/L          8–18       H
BUN                 58  mg/dL           6–20       H
Cr                2.93  mg/dL           0.7–1.3    H
eGFR                24  mL/min/1.73 m²  ≥ 60       L
Ca                 8.1  mg/dL           8.5–10.5   L
Glu                175  mg/dL           70–99      H
Alb                3.1  g/dL            3.5–5      L
TP                 5.6  g/dL            6–8.3      L
ALT                109  U/L             10–55      H
AST                183  U/L             10–40      H
ALP                107  U/L             36–125
T bili             2.9  mg/dL           ≤ 1.2      H
Glob               2.5  g/dL            2–3.8
A1c                5.5  %               4–5.6
eAG                111  mg/dL           68–114
TC                 200  mg/dL           ≤ 199      H
LDL                139  mg/dL           ≤ 129      H
HDL                 48  mg/dL           ≥ 40
TG                  66  mg/dL           ≤ 149
non-HDL            152  mg/dL           ≤ 159
INR                1.9  ratio           0.8–1.2    H
aPTT              50.1  s               22.1–34.1  H
D-dimer           5201  ng/mL FEU       ≤ 550      H
Fibrinogen         201  mg/dL           200–400
CRP              202.9  mg/L            ≤ 10       H
PCT              30.03  ng/mL           ≤ 0.1      H
Lactate           16.6  mmol/L          0.5–2      HH
pH                7.25  pH              7.35–7.45  L
PaCO2               30  mmHg            35–45      L
PaO2                64  mmHg            80–108     L
TSH               0.62  mIU/L           0.45–4.12
Urate              5.7  mg/dL           3.6–8.5
Blood Cx     no growth
Urine Cx     no growth
Corr Ca            8.8  mg/dL           8.5–10.5
NEWS2               10  /20             ≤ 4        HH
MELD-Na             29  /40             ≤ 9        H
FIB-4            12.40  index           ≤ 1.3      H
Shock index       1.32  ratio           ≤ 0.9      HH

Conditions
Condition                                             ICD-10-CM  SNOMED CT  Since
----------------------------------------------------  ---------  ---------  ----------
Sepsis, septic shock, lung, Streptococcus pneumoniae  A40.3      448418006  2026-06-30
Osteoarthritis, mild, left knee                       M17.12     239873007  2024-08
Obstructive sleep apnea, severe                       G47.33     78275009   2022-01
Obesity, class 1                                      E66.811    414916001  2008-10

Procedures and orders
Procedure                       Result                           For                      Date
------------------------------  -------------------------------  -----------------------  ----------
Nutrition education             done                             obesity                  2009-05-05
Polysomnography                 apnea-hypopnea index of 30 or    obstructive sleep apnea  2022-02-24
                                more events per hour with deep
                                desaturations
Continuous positive airway      done                             obstructive sleep apnea  2022-03-26
pressure
Sleep hygiene education         done                             obstructive sleep apnea  2022-03-26
Plain X-ray of knee region      minor osteophytes with           osteoarthritis           2025-09-05
                                preserved joint space
Measurement of lactate,         done                             sepsis                   2026-06-30
repeated
Resuscitation with intravenous  done                             sepsis                   2026-06-30
fluids
Intravenous antibiotic within   done                             sepsis                   2026-06-30
the first hour
Plain X-ray of chest            lobar consolidation              sepsis                   2026-06-30
Arterial catheter for           done                             sepsis                   2026-06-30
continuous pressure
Admission to intensive care     done                             sepsis                   2026-06-30
unit

Medications
Medication                Dose            Route        Frequency                  For     Since
------------------------  --------------  -----------  -------------------------  ------  ----------
Piperacillin-tazobactam   4.5 g           intravenous  every 8 hours              Sepsis  2026-06-30
Sodium chloride 0.9       2750 mL         intravenous  bolus within 3 hours       Sepsis  2026-06-30
percent (bolus)
Norepinephrine            9 mcg/min       intravenous  continuous infusion, to a  Sepsis  2026-06-30
                                                       mean arterial pressure of
                                                       65 mmHg
Famotidine                10 mg           oral         once daily                 Sepsis  2026-06-30
Vasopressin               0.03 units/min  intravenous  continuous infusion        Sepsis  2026-06-30

Allergies
Allergen   Reaction
---------  --------
Shellfish  vomiting

Immunizations
Vaccine                       Given
----------------------------  ----------
Tetanus booster (Td or Tdap)  2024-01-23
Influenza, 2025-26 season     2026-01-05

Next: "fast-forward 6 hours" · "show the flowsheet" · "show the MAR" · "show intake and output" · "another one"

> fast-forward 6 hours
[6 hours later]

6 hours later (hospital day 1, 30 Jun 15:00, intensive care unit): SBP 79 → 96, SpO2 92 → 96, NEWS2 10 → 9, Lactate 16.6 → 14.1; Piperacillin-tazobactam given 10:08, Norepinephrine given 09:38, 13:39, Sodium chloride 0.9 percent (bolus) given 09:55, Vasopressin given 09:45.

Labs
Test                   Result  Unit            Reference  Flag
------------------  ---------  --------------  ---------  ----
Hgb                      13.4  g/dL            13–17.5
Hct                      41.5  %               41–53
RBC                      5.01  10*6/uL         4.5–5.9
MCV                      82.8  fL              80–100
MCH                      26.7  pg              26–34
MCHC                     32.3  g/dL            31–37
RDW                      12.8  %               11.5–15.5
WBC                      18.4  10*3/uL         4.5–11     H
Neut %                     69  %               40–75
Lymph %                    15  %               15–48
Eos %                       0  %               0–8
Plt                        82  10*3/uL         150–400    L
Mono %                     14  %               2–12       H
Baso %                      2  %               ≤ 2
ANC                      12.7  10*3/uL         1.8–7.7    H
ALC                       2.8  10*3/uL         1–4.8
Na                        134  mmol/L          135–145    L
K                         4.8  mmol/L          3.5–5
HCO3                       13  mmol/L          22–30      L
Cl                         98  mmol/L          98–107
AG                         23  mmol/L          8–18       H
BUN                        58  mg/dL           6–20       H
Cr                       2.93  mg/dL           0.7–1.3    H
eGFR                       24  mL/min/1.73 m²  ≥ 60       L
Ca                        8.1  mg/dL           8.5–10.5   L
Glu                       175  mg/dL           70–99      H
Alb                       3.1  g/dL            3.5–5      L
TP                        5.6  g/dL            6–8.3      L
ALT                       109  U/L             10–55      H
AST                       183  U/L             10–40      H
ALP                       107  U/L             36–125
T bili                    2.9  mg/dL           ≤ 1.2      H
Glob                      2.5  g/dL            2–3.8
A1c                       5.5  %               4–5.6
eAG                       111  mg/dL           68–114
TC                        200  mg/dL           ≤ 199      H
LDL                       139  mg/dL           ≤ 129      H
HDL                        48  mg/dL           ≥ 40
TG                         66  mg/dL           ≤ 149
non-HDL                   152  mg/dL           ≤ 159
INR                       1.9  ratio           0.8–1.2    H
aPTT                     50.1  s               22.1–34.1  H
D-dimer                  5201  ng/mL FEU       ≤ 550      H
Fibrinogen                201  mg/dL           200–400
CRP                     202.9  mg/L            ≤ 10       H
PCT                     30.03  ng/mL           ≤ 0.1      H
Lactate (+4.18 h)        14.1  mmol/L          0.5–2      HH
pH                       7.25  pH              7.35–7.45  L
PaCO2                      30  mmHg            35–45      L
PaO2                       64  mmHg            80–108     L
TSH                      0.62  mIU/L           0.45–4.12
Urate                     5.7  mg/dL           3.6–8.5
Blood Cx            no growth
Urine Cx            no growth
Corr Ca                   8.8  mg/dL           8.5–10.5
NEWS2 (+6 h)                9  /20             ≤ 4        HH
MELD-Na                    29  /40             ≤ 9        H
FIB-4                   12.40  index           ≤ 1.3      H
Shock index (+6 h)       1.10  ratio           ≤ 0.9      H

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> he deteriorates
[getting worse · 2 hours later]

2 hours later (hospital day 1, 30 Jun 17:00, intensive care unit): HR 106 → 124, SBP 96 → 71, RR 30 → 36, Temp 38.1 → 38.5, SpO2 96 → 94, Lactate 14.1 → 15.6.

Labs
Test                   Result  Unit            Reference  Flag
------------------  ---------  --------------  ---------  ----
Hgb                      13.4  g/dL            13–17.5
Hct                      41.5  %               41–53
RBC                      5.01  10*6/uL         4.5–5.9
MCV                      82.8  fL              80–100
MCH                      26.7  pg              26–34
MCHC                     32.3  g/dL            31–37
RDW                      12.8  %               11.5–15.5
WBC                      18.4  10*3/uL         4.5–11     H
Neut %                     69  %               40–75
Lymph %                    15  %               15–48
Eos %                       0  %               0–8
Plt                        82  10*3/uL         150–400    L
Mono %                     14  %               2–12       H
Baso %                      2  %               ≤ 2
ANC                      12.7  10*3/uL         1.8–7.7    H
ALC                       2.8  10*3/uL         1–4.8
Na                        134  mmol/L          135–145    L
K                         4.8  mmol/L          3.5–5
HCO3                       13  mmol/L          22–30      L
Cl                         98  mmol/L          98–107
AG                         23  mmol/L          8–18       H
BUN                        58  mg/dL           6–20       H
Cr                       2.93  mg/dL           0.7–1.3    H
eGFR                       24  mL/min/1.73 m²  ≥ 60       L
Ca                        8.1  mg/dL           8.5–10.5   L
Glu                       175  mg/dL           70–99      H
Alb                       3.1  g/dL            3.5–5      L
TP                        5.6  g/dL            6–8.3      L
ALT                       109  U/L             10–55      H
AST                       183  U/L             10–40      H
ALP                       107  U/L             36–125
T bili                    2.9  mg/dL           ≤ 1.2      H
Glob                      2.5  g/dL            2–3.8
A1c                       5.5  %               4–5.6
eAG                       111  mg/dL           68–114
TC                        200  mg/dL           ≤ 199      H
LDL                       139  mg/dL           ≤ 129      H
HDL                        48  mg/dL           ≥ 40
TG                         66  mg/dL           ≤ 149
non-HDL                   152  mg/dL           ≤ 159
INR                       1.9  ratio           0.8–1.2    H
aPTT                     50.1  s               22.1–34.1  H
D-dimer                  5201  ng/mL FEU       ≤ 550      H
Fibrinogen                201  mg/dL           200–400
CRP                     202.9  mg/L            ≤ 10       H
PCT                     30.03  ng/mL           ≤ 0.1      H
Lactate (+7.15 h)        15.6  mmol/L          0.5–2      HH
pH (+7.18 h)             7.24  pH              7.35–7.45  L
PaCO2 (+7.18 h)            31  mmHg            35–45      L
PaO2 (+7.18 h)             71  mmHg            80–108     L
TSH                      0.62  mIU/L           0.45–4.12
Urate                     5.7  mg/dL           3.6–8.5
Blood Cx            no growth
Urine Cx            no growth
Corr Ca                   8.8  mg/dL           8.5–10.5
NEWS2 (+8 h)               12  /20             ≤ 4        HH
MELD-Na                    29  /40             ≤ 9        H
FIB-4                   12.40  index           ≤ 1.3      H
Shock index (+8 h)       1.75  ratio           ≤ 0.9      HH

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> give a fluid bolus of 1 L
[given fluid bolus 1000 mL]

1 hour later (hospital day 1, 30 Jun 18:00, intensive care unit): SBP 71 → 79, CRP 202.9 → 229.2; Norepinephrine given 17:37, Sodium chloride 0.9 percent (bolus) given 17:00.

Labs
Test                   Result  Unit            Reference  Flag
------------------  ---------  --------------  ---------  ----
Hgb (+7.32 h)            13.4  g/dL            13–17.5
Hct (+7.32 h)            41.5  %               41–53
RBC (+7.32 h)            5.01  10*6/uL         4.5–5.9
MCV (+7.32 h)            82.8  fL              80–100
MCH (+7.32 h)            26.7  pg              26–34
MCHC (+7.32 h)           32.3  g/dL            31–37
RDW                      12.8  %               11.5–15.5
WBC (+7.32 h)            17.8  10*3/uL         4.5–11     H
Neut % (+7.32 h)           69  %               40–75
Lymph % (+7.32 h)          16  %               15–48
Eos % (+7.32 h)             0  %               0–8
Plt (+7.32 h)              85  10*3/uL         150–400    L
Mono % (+7.32 h)           14  %               2–12       H
Baso % (+7.32 h)            1  %               ≤ 2
ANC (+7.32 h)            12.3  10*3/uL         1.8–7.7    H
ALC (+7.32 h)             2.8  10*3/uL         1–4.8
Na (+7.3 h)               134  mmol/L          135–145    L
K (+7.3 h)                4.8  mmol/L          3.5–5
HCO3 (+7.3 h)              13  mmol/L          22–30      L
Cl (+7.3 h)                99  mmol/L          98–107
AG (+7.3 h)                22  mmol/L          8–18       H
BUN (+7.3 h)               59  mg/dL           6–20       H
Cr (+7.3 h)              2.83  mg/dL           0.7–1.3    H
eGFR (+7.3 h)              25  mL/min/1.73 m²  ≥ 60       L
Ca (+7.3 h)               8.0  mg/dL           8.5–10.5   L
Glu (+7.3 h)              163  mg/dL           70–99      H
Alb (+7.23 h)             3.1  g/dL            3.5–5      L
TP (+7.23 h)              5.6  g/dL            6–8.3      L
ALT (+7.23 h)              98  U/L             10–55      H
AST (+7.23 h)             184  U/L             10–40      H
ALP (+7.23 h)             110  U/L             36–125
T bili (+7.23 h)          3.0  mg/dL           ≤ 1.2      H
Glob (+7.23 h)            2.5  g/dL            2–3.8
A1c                       5.5  %               4–5.6
eAG                       111  mg/dL           68–114
TC                        200  mg/dL           ≤ 199      H
LDL                       139  mg/dL           ≤ 129      H
HDL                        48  mg/dL           ≥ 40
TG                         66  mg/dL           ≤ 149
non-HDL                   152  mg/dL           ≤ 159
INR (+7.32 h)             1.9  ratio           0.8–1.2    H
aPTT (+7.32 h)           53.0  s               22.1–34.1  H
D-dimer                  5201  ng/mL FEU       ≤ 550      H
Fibrinogen                201  mg/dL           200–400
CRP (+7.2 h)            229.2  mg/L            ≤ 10       H
PCT (+7.27 h)           28.46  ng/mL           ≤ 0.1      H
Lactate (+7.15 h)        15.6  mmol/L          0.5–2      HH
pH (+7.18 h)             7.24  pH              7.35–7.45  L
PaCO2 (+7.18 h)            31  mmHg            35–45      L
PaO2 (+7.18 h)             71  mmHg            80–108     L
TSH                      0.62  mIU/L           0.45–4.12
Urate                     5.7  mg/dL           3.6–8.5
Blood Cx            no growth
Urine Cx            no growth
Corr Ca                   8.8  mg/dL           8.5–10.5
NEWS2 (+9 h)               12  /20             ≤ 4        HH
MELD-Na                    29  /40             ≤ 9        H
FIB-4                   12.40  index           ≤ 1.3      H
Shock index (+9 h)       1.57  ratio           ≤ 0.9      HH

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> show the flowsheet
John Gonzales, 58-year-old man, fictional. 5 years of history (from 2021-06-30 on): 14 visits, 335 earlier readings.

Readings over time
              2021-09-07  2022-02-24  2022-03-26  2023-07-14  2024-01-23  2024-10-18  2025-01-25  2025-04-11  2025-04-25  2025-09-05  2025-12-18  2026-01-05  2026-06-30
------------  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------
SBP, mmHg     117         124         132 H       132 H       129         125         116         108         101         92          130 H       124         79 LL
DBP, mmHg     80 H        83 H        69          86 H        72          80 H        75          71          71          58          91 H        78          47
HR, /min      62          74          68          82          90          78          84          78          82          74          82          74          124 H
Wt, kg        90.4        89.0        90.9        91.8        90.3        90.9        92.4        92.5        90.7        91.7        91.2        92.0        92.3
Ht, cm        174.6                                           174.3                                                                                           174.4
BMI, kg/m²    29.7 H      29.2 H      30.0 H      30.3 H      29.7 H      29.8 H      30.3 H      30.2 H      29.7 H      30.0 H      30.0 H      30.3 H      30.3 H
A1c, %                                5.4         5.8 H       5.7 H       5.5                                             5.6                                 5.5
Glu, mg/dL                            111 H       115 H       111 H                   101 H                               99                                  163 H
LDL, mg/dL                            135 H       133 H                                                       121                                             139 H
TC, mg/dL                             190         192                                                         190                                             200 H
eGFR,                                 95          90          98                      88                                  88                                  25 L
mL/min/1.73
m²
Cr, mg/dL                             0.95        0.99        0.92                    1.00                                0.99                                2.83 H
K, mmol/L                             4.0         3.8         4.2                     3.8                                 4.2                                 4.8
Hgb, g/dL     15.2                                16.0        15.5                    15.3                                                                    13.4

Next: "add 10 years of history"

> show the MAR
Medication administration record of John Gonzales, 58-year-old man, hospital day 1, 30 Jun 18:00, intensive care unit.

Medication administration record, 30 Jun 09:00 to 30 Jun 18:00
Medication                     Order                          Doses                          Next
-----------------------------  -----------------------------  -----------------------------  -------
Piperacillin-tazobactam        4.5 g intravenous, every 8     10:08
                               hours
Norepinephrine                 9 mcg/min intravenous,         09:38 (14 mcg/min), 13:39 (10  running
                               continuous infusion, to a      mcg/min), 17:37 (14 mcg/min)
                               mean arterial pressure of 65
                               mmHg
Sodium chloride 0.9 percent    2750 mL intravenous, bolus     09:55
(bolus)                        within 3 hours
Famotidine                     10 mg oral, once daily         09:54 held (nothing by mouth)
Vasopressin                    0.03 units/min intravenous,    09:45 (0 units/min)            off
                               continuous infusion
Sodium chloride 0.9 percent    1000 mL intravenous, once      17:00
(bolus)

Next: "fast-forward 6 hours" · "show the flowsheet" · "show the MAR" · "show intake and output"

> show intake and output
Intake and output of John Gonzales, 58-year-old man, hospital day 1, 30 Jun 18:00, intensive care unit.

Intake and output, mL
Shift       Oral     IV  Urine  Other out  Balance
----------  ----  -----  -----  ---------  -------
30 Jun day   590  4,080    360          0   +4,310

Next: "fast-forward 6 hours" · "show the flowsheet" · "show the MAR" · "show intake and output"

> show the orders
Orders and results of John Gonzales, 58-year-old man, hospital day 1, 30 Jun 18:00, intensive care unit.

Orders and results
Order                        Ordered       Collected  Resulted  Result
---------------------------  ------------  ---------  --------  ------------------------------------
Laboratory tests on arrival  30 Jun 09:00  09:00      09:00     eGFR 24 L, Na 134 L, HCO3 13 L, AG
                                                                23 H, WBC 18.4 H, Plt 82 L, Alb 3.1
                                                                L, pH 7.25 L, PaCO2 30 L, PaO2 64 L,
                                                                INR 1.9 H, aPTT 50.1 H, CRP 202.9 H,
                                                                PCT 30.03 H, Lactate 16.6 HH, ALT
                                                                109 H, BUN 58 H, TP 5.6 L, Ca 8.1 L,
                                                                Glu 175 H, AST 183 H, T bili 2.9 H,
                                                                Mono % 14 H, Cr 2.93 H, ANC 12.7 H
Lactate (urgent)             30 Jun 13:00  13:11      13:30     Lactate 14.1 HH
Arterial blood gas           30 Jun 15:00  15:07      15:20     PaCO2 31 L, pH 7.30 L, PaO2 82
Lactate (urgent)             30 Jun 16:00  16:09      16:26     Lactate 15.6 HH
Arterial blood gas           30 Jun 16:00  16:11      16:28     PaCO2 31 L, pH 7.24 L, PaO2 71 L
C-reactive protein           30 Jun 16:00  16:12      17:08     CRP 229.2 H
Liver panel                  30 Jun 16:00  16:14      17:15     Alb 3.1 L, ALT 98 H, AST 184 H, T
                                                                bili 3.0 H, TP 5.6 L
Procalcitonin                30 Jun 16:00  16:16      17:56     PCT 28.46 H
Basic metabolic panel        30 Jun 16:00  16:18      17:16     AG 22 H, HCO3 13 L, BUN 59 H, Ca 8.0
                                                                L, Cr 2.83 H, eGFR 25 L, Glu 163 H,
                                                                Na 134 L
Coagulation                  30 Jun 16:00  16:19      17:27     aPTT 53.0 H, INR 1.9 H
Complete blood count         30 Jun 16:00  16:19      17:08     Mono % 14 H, ANC 12.3 H, Plt 85 L,
                                                                WBC 17.8 H

Medication orders
Medication                           Order                                 From          Until
-----------------------------------  ------------------------------------  ------------  -----------
Piperacillin-tazobactam              4.5 g intravenous, every 8 hours      30 Jun 09:00  7 Jul 00:00
Norepinephrine                       9 mcg/min intravenous, continuous     30 Jun 09:00  3 Jul 00:00
                                     infusion, to a mean arterial
                                     pressure of 65 mmHg
Sodium chloride 0.9 percent (bolus)  2750 mL intravenous, bolus within 3   30 Jun 09:00  1 Jul 00:00
                                     hours
Famotidine                           10 mg oral, once daily                30 Jun 09:00  5 Jul 00:00
Vasopressin                          0.03 units/min intravenous,           30 Jun 09:00  3 Jul 00:00
                                     continuous infusion

Next: "fast-forward 6 hours" · "show the flowsheet" · "show the MAR" · "show intake and output"

> undo
Undone: the patient is as before.

What changed
Item  Before        Now
----  ------------  ------------
Time  30 Jun 18:00  30 Jun 17:00
SBP   79 mmHg LL    71 mmHg LL
MAP   58 mmHg LL    51 mmHg LL

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> next day
[24 hours later]

1 day later (hospital day 2, 1 Jul 17:00, intensive care unit): HR 124 → 102, SBP 71 → 112, RR 36 → 33, NEWS2 12 → 8, Lactate 15.6 → 6.0, CRP 202.9 → 229.2, BUN 58 → 63; Piperacillin-tazobactam given 18:03, 02:04, 10:05, Norepinephrine given 17:37, 21:36, 01:32, 05:38 and 2 more, Famotidine given 09:16.

Labs
Test                    Result  Unit            Reference  Flag
-------------------  ---------  --------------  ---------  ----
Hgb (+31.2 h)             12.9  g/dL            13–17.5    L
Hct (+31.2 h)             39.9  %               41–53      L
RBC (+31.2 h)             4.82  10*6/uL         4.5–5.9
MCV (+31.2 h)             82.8  fL              80–100
MCH (+31.2 h)             26.8  pg              26–34
MCHC (+31.2 h)            32.3  g/dL            31–37
RDW                       12.8  %               11.5–15.5
WBC (+31.2 h)             19.2  10*3/uL         4.5–11     H
Neut % (+31.2 h)            70  %               40–75
Lymph % (+31.2 h)           15  %               15–48
Eos % (+31.2 h)              0  %               0–8
Plt (+31.2 h)               86  10*3/uL         150–400    L
Mono % (+31.2 h)            14  %               2–12       H
Baso % (+31.2 h)             1  %               ≤ 2
ANC (+31.2 h)             13.4  10*3/uL         1.8–7.7    H
ALC (+31.2 h)              2.9  10*3/uL         1–4.8
Na (+23.2 h)               134  mmol/L          135–145    L
K (+23.2 h)                4.8  mmol/L          3.5–5
HCO3 (+23.2 h)              12  mmol/L          22–30      L
Cl (+23.2 h)                98  mmol/L          98–107
AG (+23.2 h)                24  mmol/L          8–18       H
BUN (+23.2 h)               63  mg/dL           6–20       H
Cr (+23.2 h)              2.83  mg/dL           0.7–1.3    H
eGFR (+23.2 h)              25  mL/min/1.73 m²  ≥ 60       L
Ca (+23.2 h)               8.2  mg/dL           8.5–10.5   L
Glu (+23.2 h)              184  mg/dL           70–99      H
Alb (+7.23 h)              3.1  g/dL            3.5–5      L
TP (+7.23 h)               5.6  g/dL            6–8.3      L
ALT (+7.23 h)               98  U/L             10–55      H
AST (+7.23 h)              184  U/L             10–40      H
ALP (+7.23 h)              110  U/L             36–125
T bili (+7.23 h)           3.0  mg/dL           ≤ 1.2      H
Glob (+7.23 h)             2.5  g/dL            2–3.8
A1c                        5.5  %               4–5.6
eAG                        111  mg/dL           68–114
TC                         200  mg/dL           ≤ 199      H
LDL                        139  mg/dL           ≤ 129      H
HDL                         48  mg/dL           ≥ 40
TG                          66  mg/dL           ≤ 149
non-HDL                    152  mg/dL           ≤ 159
INR (+20.2 h)              1.9  ratio           0.8–1.2    H
aPTT (+20.2 h)            50.4  s               22.1–34.1  H
D-dimer                   5201  ng/mL FEU       ≤ 550      H
Fibrinogen                 201  mg/dL           200–400
CRP (+7.2 h)             229.2  mg/L            ≤ 10       H
PCT (+7.27 h)            28.46  ng/mL           ≤ 0.1      H
Lactate (+31.1 h)          6.0  mmol/L          0.5–2      HH
pH (+31.1 h)              7.31  pH              7.35–7.45  L
PaCO2 (+31.1 h)             34  mmHg            35–45      L
PaO2 (+31.1 h)              71  mmHg            80–108     L
TSH                       0.62  mIU/L           0.45–4.12
Urate                      5.7  mg/dL           3.6–8.5
Blood Cx             no growth
Urine Cx             no growth
Corr Ca                    8.8  mg/dL           8.5–10.5
NEWS2 (+32 h)                8  /20             ≤ 4        HH
MELD-Na                     29  /40             ≤ 9        H
FIB-4                    12.40  index           ≤ 1.3      H
Shock index (+32 h)       0.91  ratio           ≤ 0.9      H

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> she gets better over 3 days
[getting better · 3 days later]

3 days later (hospital day 5, 4 Jul 17:00, ward): HR 102 → 84, SBP 112 → 128, RR 33 → 18, Temp 38.6 → 37.1, NEWS2 8 → 1, Lactate 6.0 → 1.7, K 4.8 → 4.0, Glu 184 → 112; Piperacillin-tazobactam given 9 times, Norepinephrine given 4 times, Famotidine given 3 times. Moved to the ward.

Labs
Test                     Result  Unit            Reference  Flag
--------------------  ---------  --------------  ---------  ----
Hgb (+103 h)               13.4  g/dL            13–17.5
Hct (+103 h)               41.5  %               41–53
RBC (+103 h)               5.01  10*6/uL         4.5–5.9
MCV (+103 h)               82.8  fL              80–100
MCH (+103 h)               26.7  pg              26–34
MCHC (+103 h)              32.3  g/dL            31–37
RDW                        12.8  %               11.5–15.5
WBC (+103 h)               11.4  10*3/uL         4.5–11     H
Neut % (+103 h)              57  %               40–75
Lymph % (+103 h)             29  %               15–48
Eos % (+103 h)                0  %               0–8
Plt (+103 h)                113  10*3/uL         150–400    L
Mono % (+103 h)              14  %               2–12       H
Baso % (+103 h)               0  %               ≤ 2
ANC (+103 h)                6.5  10*3/uL         1.8–7.7
ALC (+103 h)                3.3  10*3/uL         1–4.8
Na (+95.2 h)                138  mmol/L          135–145
K (+95.2 h)                 4.0  mmol/L          3.5–5
HCO3 (+95.2 h)               25  mmol/L          22–30
Cl (+95.2 h)                 99  mmol/L          98–107
AG (+95.2 h)                 14  mmol/L          8–18
BUN (+95.2 h)                38  mg/dL           6–20       H
Cr (+95.2 h)               1.47  mg/dL           0.7–1.3    H
eGFR (+95.2 h)               55  mL/min/1.73 m²  ≥ 60       L
Ca (+95.2 h)                8.5  mg/dL           8.5–10.5
Glu (+95.2 h)               112  mg/dL           70–99      H
Alb (+92.2 h)               3.2  g/dL            3.5–5      L
TP (+92.2 h)                5.7  g/dL            6–8.3      L
ALT (+92.2 h)                75  U/L             10–55      H
AST (+92.2 h)               105  U/L             10–40      H
ALP (+92.2 h)               110  U/L             36–125
T bili (+92.2 h)            1.8  mg/dL           ≤ 1.2      H
Glob (+92.2 h)              2.5  g/dL            2–3.8
A1c                         5.5  %               4–5.6
eAG                         111  mg/dL           68–114
TC                          200  mg/dL           ≤ 199      H
LDL                         139  mg/dL           ≤ 129      H
HDL                          48  mg/dL           ≥ 40
TG                           66  mg/dL           ≤ 149
non-HDL                     152  mg/dL           ≤ 159
INR (+92.3 h)               1.5  ratio           0.8–1.2    H
aPTT (+92.3 h)             42.4  s               22.1–34.1  H
D-dimer                    5201  ng/mL FEU       ≤ 550      H
Fibrinogen                  201  mg/dL           200–400
CRP (+92.3 h)             112.1  mg/L            ≤ 10       H
PCT (+92.3 h)              8.11  ng/mL           ≤ 0.1      H
Lactate (+51.2 h)           1.7  mmol/L          0.5–2
pH (+103 h)                7.42  pH              7.35–7.45
PaCO2 (+103 h)               41  mmHg            35–45
PaO2 (+103 h)                76  mmHg            80–108     L
TSH                        0.62  mIU/L           0.45–4.12
Urate                       5.7  mg/dL           3.6–8.5
Blood Cx              no growth
Urine Cx              no growth
Corr Ca                     8.8  mg/dL           8.5–10.5
NEWS2 (+104 h)                1  /20             ≤ 4
MELD-Na                      29  /40             ≤ 9        H
FIB-4                     12.40  index           ≤ 1.3      H
Shock index (+104 h)       0.66  ratio           ≤ 0.9

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> progress note
Progress note for John Gonzales, 58-year-old man, fictional.

Progress note (fictional)
Interval                    Seen and examined. He feels better; on admission he reported fever or
                            chills, shortness of breath and clammy skin.
Hospital stay               Hospital day 5, 4 Jul 17:00, ward. Trend: Temp 37.4 → 37.1, SBP 129 →
                            128, RR 24 → 18, SpO2 94 → 95, NEWS2 3 → 1, WBC 14.2 → 11.4, Cr 1.62 →
                            1.47, K 4.2 → 4.0, Glu 114 → 112, HCO3 24 → 25, Hgb 13.1 → 13.4. Moved
                            to the ward.
Vital signs                 BP 128/75 mmHg; HR 84 /min; RR 18 /min; Temp 37.1 °C; SpO2 95 %; on room
                            air; pain 2/10; Wt 92.3 kg; Ht 174.4 cm
Examination                 Delayed capillary refill, dry mucous membranes and crackles over one
                            lung.
Results                     WBC 11.4 10*3/uL (high), Plt 113 10*3/uL (low), Mono % 14 % (high), BUN
                            38 mg/dL (high), Cr 1.47 mg/dL (high), eGFR 55 mL/min/1.73 m² (low), Glu
                            112 mg/dL (high), Alb 3.2 g/dL (low), TP 5.7 g/dL (low), ALT 75 U/L
                            (high), AST 105 U/L (high) and T bili 1.8 mg/dL (high) and further
                            values outside their intervals; the others within reference intervals.
Given in the last 24 hours  Piperacillin-tazobactam 4.5 g intravenous: 18:06, 02:11, 10:04
                            Famotidine 10 mg oral: 09:07
                            Intake 3,340 mL, output 2,500 mL, balance +840 mL.
Current treatment           Piperacillin-tazobactam 4.5 g intravenous every 8 hours
                            Famotidine 10 mg oral once daily
Assessment and plan         1. Sepsis (septic shock; lung, Streptococcus pneumoniae). Supported by
                            WBC 11.4 10*3/uL (high), Plt 113 10*3/uL (low), BUN 38 mg/dL (high) and
                            eGFR 55 mL/min/1.73 m² (low). Plan: Give Piperacillin-tazobactam 4.5 g
                            intravenous every 8 hours, Sodium chloride 0.9 percent (bolus) 2750 mL
                            intravenous bolus within 3 hours, Norepinephrine 9 mcg/min intravenous
                            continuous infusion, to a mean arterial pressure of 65 mmHg, Famotidine
                            10 mg oral once daily and Vasopressin 0.03 units/min intravenous
                            continuous infusion. Cultures are drawn and broad antibiotics given
                            within the first hour of recognition of shock, and narrowed when
                            organisms are known. Crystalloid is given early by weight and then by
                            response; norepinephrine is added for a mean pressure of 65, vasopressin
                            next. The source is found and controlled within hours: abscess drained,
                            obstruction relieved, dead tissue and infected catheters removed.
                            2. Osteoarthritis (mild; left knee). Supported by BMI 30.3 kg/m² (high)
                            and CRP 112.1 mg/L (high). Plan: Exercise, weight loss and self-
                            management are the base for every joint and stage.
                            3. Obstructive sleep apnea (severe). Supported by BMI 30.3 kg/m² (high)
                            and CRP 112.1 mg/L (high). Plan: Treat with positive airway pressure and
                            review mask fit, leak and hours of use from the device download within
                            three months.
                            4. Obesity (class 1). Supported by BMI 30.3 kg/m² (high), WBC 11.4
                            10*3/uL (high), Glu 112 mg/dL (high) and Alb 3.2 g/dL (low). Plan:
                            Weight is discussed with permission and in respectful words, and health
                            gains rather than numbers are the goal.

Next: "history and physical" · "soap note" · "nursing note" · "sbar handover"

> discharge him
[discharged]

Discharged home 4 Jul 17:00, on hospital day 5.

Labs
Test                     Result  Unit            Reference  Flag
--------------------  ---------  --------------  ---------  ----
Hgb (+103 h)               13.4  g/dL            13–17.5
Hct (+103 h)               41.5  %               41–53
RBC (+103 h)               5.01  10*6/uL         4.5–5.9
MCV (+103 h)               82.8  fL              80–100
MCH (+103 h)               26.7  pg              26–34
MCHC (+103 h)              32.3  g/dL            31–37
RDW                        12.8  %               11.5–15.5
WBC (+103 h)               11.4  10*3/uL         4.5–11     H
Neut % (+103 h)              57  %               40–75
Lymph % (+103 h)             29  %               15–48
Eos % (+103 h)                0  %               0–8
Plt (+103 h)                113  10*3/uL         150–400    L
Mono % (+103 h)              14  %               2–12       H
Baso % (+103 h)               0  %               ≤ 2
ANC (+103 h)                6.5  10*3/uL         1.8–7.7
ALC (+103 h)                3.3  10*3/uL         1–4.8
Na (+95.2 h)                138  mmol/L          135–145
K (+95.2 h)                 4.0  mmol/L          3.5–5
HCO3 (+95.2 h)               25  mmol/L          22–30
Cl (+95.2 h)                 99  mmol/L          98–107
AG (+95.2 h)                 14  mmol/L          8–18
BUN (+95.2 h)                38  mg/dL           6–20       H
Cr (+95.2 h)               1.47  mg/dL           0.7–1.3    H
eGFR (+95.2 h)               55  mL/min/1.73 m²  ≥ 60       L
Ca (+95.2 h)                8.5  mg/dL           8.5–10.5
Glu (+95.2 h)               112  mg/dL           70–99      H
Alb (+92.2 h)               3.2  g/dL            3.5–5      L
TP (+92.2 h)                5.7  g/dL            6–8.3      L
ALT (+92.2 h)                75  U/L             10–55      H
AST (+92.2 h)               105  U/L             10–40      H
ALP (+92.2 h)               110  U/L             36–125
T bili (+92.2 h)            1.8  mg/dL           ≤ 1.2      H
Glob (+92.2 h)              2.5  g/dL            2–3.8
A1c                         5.5  %               4–5.6
eAG                         111  mg/dL           68–114
TC                          200  mg/dL           ≤ 199      H
LDL                         139  mg/dL           ≤ 129      H
HDL                          48  mg/dL           ≥ 40
TG                           66  mg/dL           ≤ 149
non-HDL                     152  mg/dL           ≤ 159
INR (+92.3 h)               1.5  ratio           0.8–1.2    H
aPTT (+92.3 h)             42.4  s               22.1–34.1  H
D-dimer                    5201  ng/mL FEU       ≤ 550      H
Fibrinogen                  201  mg/dL           200–400
CRP (+92.3 h)             112.1  mg/L            ≤ 10       H
PCT (+92.3 h)              8.11  ng/mL           ≤ 0.1      H
Lactate (+51.2 h)           1.7  mmol/L          0.5–2
pH (+103 h)                7.42  pH              7.35–7.45
PaCO2 (+103 h)               41  mmHg            35–45
PaO2 (+103 h)                76  mmHg            80–108     L
TSH                        0.62  mIU/L           0.45–4.12
Urate                       5.7  mg/dL           3.6–8.5
Blood Cx              no growth
Urine Cx              no growth
Corr Ca                     8.8  mg/dL           8.5–10.5
NEWS2 (+104 h)                1  /20             ≤ 4
MELD-Na                      29  /40             ≤ 9        H
FIB-4                     12.40  index           ≤ 1.3      H
Shock index (+104 h)       0.66  ratio           ≤ 0.9

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> fast-forward 6 hours
[6 hours later]

The patient has gone home (discharged 4 Jul 17:00, hospital day 5); say "undo" to go back, or ask for a new one.

Next: "undo"

> undo
Undone: the patient is as before.

What changed
Item   Before  Now
-----  ------  ----
Place  home    ward

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"
