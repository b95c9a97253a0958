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
CRP              202.5  mg/L            ≤ 10       H
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

What changed
Item                                        Before          Now
------------------------------------------  --------------  --------------------------------
Time                                        30 Jun 09:00    30 Jun 15:00
HR                                          104/min H       106/min H
SBP                                         79 mmHg LL      96 mmHg
MAP                                         52 mmHg LL      70 mmHg
RR                                          31/min HH       30/min HH
Temp                                        38.2 °C H       38.1 °C H
SpO2                                        92 % L          96 %
NEWS2                                       10/20 HH        9/20 HH
Oxygen                                      room air        nasal cannula 3 L/min
Lactate                                     16.6 mmol/L HH  14.1 mmol/L HH
Given: Piperacillin-tazobactam              –               10:08
Given: Norepinephrine                       –               09:38, 13:39
Given: Sodium chloride 0.9 percent (bolus)  –               09:55
Given: Vasopressin                          –               09:45
Held: Famotidine                            –               09:54: nothing by mouth
Fluids since                                –               in 3,410 mL, out 240 mL (+3,170)

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> he deteriorates
[getting worse · 2 hours later]

2 hours later (hospital day 1, 30 Jun 17:00, intensive care unit): HR 106 → 124, SBP 96 → 71, RR 30 → 36, Temp 38.1 → 38.5, SpO2 96 → 94, Lactate 14.1 → 15.6.

What changed
Item          Before                 Now
------------  ---------------------  ---------------------------
Time          30 Jun 15:00           30 Jun 17:00
HR            106/min H              124/min H
SBP           96 mmHg                71 mmHg LL
MAP           70 mmHg                51 mmHg LL
RR            30/min HH              36/min HH
Temp          38.1 °C H              38.5 °C H
SpO2          96 %                   94 % L
Pain          1/10                   2/10
NEWS2         9/20 HH                12/20 HH
Oxygen        nasal cannula 3 L/min  simple mask 9 L/min
Lactate       14.1 mmol/L HH         15.6 mmol/L HH
PaO2          64 mmHg L              71 mmHg L
Fluids since  –                      in 250 mL, out 90 mL (+160)

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> give a fluid bolus of 1 L
[given fluid bolus 1000 mL]

1 hour later (hospital day 1, 30 Jun 18:00, intensive care unit): SBP 71 → 79, CRP 202.5 → 228.8; Norepinephrine given 17:37, Sodium chloride 0.9 percent (bolus) given 17:00.

What changed
Item                                        Before        Now
------------------------------------------  ------------  -----------------------------
Time                                        30 Jun 17:00  30 Jun 18:00
SBP                                         71 mmHg LL    79 mmHg LL
MAP                                         51 mmHg LL    58 mmHg LL
CRP                                         202.5 mg/L H  228.8 mg/L H
ALT                                         109 U/L H     98 U/L H
Given: Norepinephrine                       –             17:37
Given: Sodium chloride 0.9 percent (bolus)  –             17:00
Fluids since                                –             in 1,010 mL, out 30 mL (+980)

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> show the flowsheet
Vital signs of John Gonzales, 58-year-old man, hospital day 1, 30 Jun 18:00, intensive care unit.

Flowsheet, 30 Jun 09:00 to 30 Jun 18:00, intensive care unit
            30 Jun 09:00  10:00  12:00  14:00   16:00   18:00
----------  ------------  -----  -----  -----  ------  ------
BP                 79/39  80/40  88/48  98/54   78/45   79/47
MAP                   52     53     61     69      56      58
HR                   104    104    104    102     120     124
RR                    31     32     33     31      34      36
Temp °C             38.2   38.3   38.1   38.2    38.4    38.5
SpO2 %                92     94     95     95      94      94
O2                    RA   NC 3   NC 3   NC 3  mask 8  mask 9
Pain                   1      1      1      1       1       2
NEWS2                 10     11     11     10      12      12
Urine mL/h                   35     37     40      45      41

Next: "fast-forward 6 hours" · "show the flowsheet" · "show the MAR" · "show intake and output"

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
Laboratory tests on arrival  30 Jun 09:00  09:00      09:00     eGFR 24 L, Na 134 L, HCO3 13 L, WBC
                                                                18.4 H, Plt 82 L, Alb 3.1 L, TP 5.6
                                                                L, Ca 8.1 L, AG 23 H, pH 7.25 L,
                                                                PaCO2 30 L, PaO2 64 L, INR 1.9 H,
                                                                aPTT 50.1 H, CRP 202.5 H, PCT 30.03
                                                                H, Lactate 16.6 HH, ALT 109 H, BUN
                                                                58 H, Glu 175 H, AST 183 H, T bili
                                                                2.9 H, Mono % 14 H, Cr 2.93 H, ANC
                                                                12.7 H
Lactate (urgent)             30 Jun 13:00  13:11      13:30     Lactate 14.1 HH
Arterial blood gas           30 Jun 15:00  15:07      15:20     PaCO2 31 L, pH 7.30 L, PaO2 82
Lactate (urgent)             30 Jun 16:00  16:09      16:26     Lactate 15.6 HH
Arterial blood gas           30 Jun 16:00  16:11      16:28     PaCO2 31 L, pH 7.24 L, PaO2 71 L
C-reactive protein           30 Jun 16:00  16:12      17:08     CRP 228.8 H
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

1 day later (hospital day 2, 1 Jul 17:00, intensive care unit): HR 124 → 102, SBP 71 → 112, RR 36 → 33, NEWS2 12 → 8, Lactate 15.6 → 6.0, CRP 202.5 → 228.8, BUN 58 → 63; Piperacillin-tazobactam given 18:03, 02:04, 10:05, Norepinephrine given 17:37, 21:36, 01:32, 05:38 and 2 more, Famotidine given 09:16.

What changed
Item                            Before               Now
------------------------------  -------------------  -------------------------------------
Time                            30 Jun 17:00         1 Jul 17:00
HR                              124/min H            102/min H
SBP                             71 mmHg LL           112 mmHg
MAP                             51 mmHg LL           80 mmHg
RR                              36/min HH            33/min HH
Temp                            38.5 °C H            38.6 °C H
Pain                            2/10                 1/10
NEWS2                           12/20 HH             8/20 HH
Oxygen                          simple mask 9 L/min  simple mask 8 L/min
Lactate                         15.6 mmol/L HH       6.0 mmol/L HH
CRP                             202.5 mg/L H         228.8 mg/L H
BUN                             58 mg/dL H           63 mg/dL H
ALT                             109 U/L H            98 U/L H
PaCO2                           31 mmHg L            34 mmHg L
Given: Piperacillin-tazobactam  –                    18:03, 02:04, 10:05
Given: Norepinephrine           –                    17:37, 21:36, 01:32, 05:38 and 2 more
Given: Famotidine               –                    09:16
Fluids since                    –                    in 2,440 mL, out 905 mL (+1,535)

Next: "undo" · "fast-forward 6 hours" · "show the flowsheet" · "show the MAR"

> she gets better over 3 days
[getting better · 3 days later]

3 days later (hospital day 5, 4 Jul 17:00, ward): HR 102 → 84, SBP 112 → 128, RR 33 → 18, Temp 38.6 → 37.1, NEWS2 8 → 1, Lactate 6.0 → 1.7, K 4.8 → 4.0, Glu 184 → 112; Piperacillin-tazobactam given 9 times, Norepinephrine given 4 times, Famotidine given 3 times. Moved to the ward.

What changed
Item                            Before               Now
------------------------------  -------------------  ----------------------------------
Time                            1 Jul 17:00          4 Jul 17:00
Place                           intensive care unit  ward
HR                              102/min H            84/min
SBP                             112 mmHg             128 mmHg
MAP                             80 mmHg              93 mmHg
RR                              33/min HH            18/min
Temp                            38.6 °C H            37.1 °C
SpO2                            94 % L               95 %
Pain                            1/10                 2/10
NEWS2                           8/20 HH              1/20
Oxygen                          simple mask 8 L/min  room air
Lactate                         6.0 mmol/L HH        1.7 mmol/L
K                               4.8 mmol/L           4.0 mmol/L
Glu                             184 mg/dL H          112 mg/dL H
HCO3                            12 mmol/L L          25 mmol/L
AG                              24 mmol/L H          14 mmol/L
WBC                             19.2 10*3/uL H       11.4 10*3/uL H
Cr                              2.83 mg/dL H         1.47 mg/dL H
CRP                             228.8 mg/L H         110.9 mg/L H
PCT                             28.46 ng/mL H        8.11 ng/mL H
Plt                             86 10*3/uL L         113 10*3/uL L
BUN                             63 mg/dL H           38 mg/dL H
INR                             1.9 ratio H          1.5 ratio H
ALT                             98 U/L H             75 U/L H
aPTT                            50.4 s H             42.4 s H
Given: Piperacillin-tazobactam  –                    9 times
Given: Norepinephrine           –                    4 times
Given: Famotidine               –                    3 times
Fluids since                    –                    in 8,655 mL, out 7,080 mL (+1,575)

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
                            and CRP 110.9 mg/L (high). Plan: Exercise, weight loss and self-
                            management are the base for every joint and stage.
                            3. Obstructive sleep apnea (severe). Supported by BMI 30.3 kg/m² (high)
                            and CRP 110.9 mg/L (high). Plan: Treat with positive airway pressure and
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

What changed
Item   Before  Now
-----  ------  ----
Place  ward    home

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
