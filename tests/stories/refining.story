Refining one patient until it is another, and back.

> female 20 years old
[1 patient · female · 20]

Chloe Kerr, 20-year-old woman (fictional, seed 1). A 20-year-old woman with acne (mild) and hyperlipidemia (moderate) is seen for a routine visit.

Patient (fictional)
Name               Chloe Kerr
Patient ID         SM-01106177350
Born               2005-10-15 (20 years)
Sex                female
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             chloe.kerr350@example.org
Smoking            never smoked
Alcohol            none
Physical activity  inactive
Complaint          A 20-year-old woman with acne (mild) and hyperlipidemia (moderate) is seen for a
                   routine visit.
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           167.0  cm
Wt            78.7  kg
BMI           28.2  kg/m²  18.5–24.9  H
Waist         87.3  cm     ≤ 88
SBP            105  mmHg   90–129
DBP             77  mmHg   45–79
MAP             86  mmHg   65–100
HR              72  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            98  %      95–100
Pain             0  /10    ≤ 3

Labs
Test         Result  Unit            Reference  Flag
-----------  ------  --------------  ---------  ----
Hgb            13.1  g/dL            12–16
Hct            38.8  %               36–46
RBC            4.17  10*6/uL         4–5.2
MCV            93.0  fL              80–100
MCH            31.4  pg              26–34
MCHC           33.8  g/dL            31–37
RDW            12.2  %               11.5–15.5
WBC             9.9  10*3/uL         4.5–11
Neut %           54  %               40–75
Lymph %          33  %               15–48
Eos %             5  %               0–8
Plt             291  10*3/uL         150–400
Mono %            7  %               2–12
Baso %            1  %               ≤ 2
ANC             5.3  10*3/uL         1.8–7.7
ALC             3.3  10*3/uL         1–4.8
Na              141  mmol/L          135–145
K               4.0  mmol/L          3.5–5
HCO3             23  mmol/L          22–30
Cl               97  mmol/L          98–107     L
AG               21  mmol/L          8–18       H
BUN               7  mg/dL           6–20
Cr             0.56  mg/dL           0.5–1.1
eGFR            134  mL/min/1.73 m²  ≥ 60
Ca              9.6  mg/dL           8.5–10.5
Glu              77  mg/dL           70–99
Alb             4.8  g/dL            3.5–5
TP              7.8  g/dL            6–8.3
ALT              11  U/L             7–45
AST              19  U/L             9–36
ALP              47  U/L             36–125
T bili          0.3  mg/dL           ≤ 1.2
Glob            3.0  g/dL            2–3.8
A1c             4.9  %               4–5.6
eAG              94  mg/dL           68–114
TC              155  mg/dL           ≤ 199
LDL              86  mg/dL           ≤ 129
HDL              54  mg/dL           ≥ 50
TG               75  mg/dL           ≤ 149
non-HDL         101  mg/dL           ≤ 159
Urate           3.6  mg/dL           2.3–6.6
Corr Ca         9.0  mg/dL           8.5–10.5
NEWS2             1  /20             ≤ 4
FIB-4          0.39  index           ≤ 1.3
Shock index    0.69  ratio           ≤ 0.9

Conditions
Condition                                        ICD-10-CM  SNOMED CT  Since
-----------------------------------------------  ---------  ---------  -------
Acne vulgaris, mild, mixed with truncal lesions  L70.0      11381005   2025-06
Hyperlipidemia, moderate, LDL-predominant        E78.00     55822004   2022-02

Procedures and orders
Procedure                       Result  For             Date
------------------------------  ------  --------------  ----------
Diet education (heart-healthy)  done    hyperlipidemia  2022-04-26
Education about skin care       done    acne            2025-11-20

Medications
Medication               Dose          Route    Frequency                  For            Since
-----------------------  ------------  -------  -------------------------  -------------  ----------
Tretinoin 0.025 % cream  1 thin layer  topical  once daily at bedtime to   Acne vulgaris  2025-09-15
                                                the face
Benzoyl peroxide gel     1 thin layer  topical  once daily to the face     Acne vulgaris  2025-08-19

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> make her 10 years older
[older by 10 years]

Age: 30-year-old (before: 20-year-old). 34 other values followed.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
Age                               20-year-old                       30-year-old
Birth date                        2005-10-15                        1995-10-16
Condition: hyperlipidemia         since 2022-02, moderate, LDL-     since 2009-06, moderate, LDL-
                                  predominant                       predominant
Ht                                167.0 cm                          167.1 cm
Wt                                78.7 kg                           80.4 kg
BMI                               28.2 kg/m² H (reference           28.8 kg/m² H (reference
                                  18.5–24.9)                        18.5–24.9)
Waist                             87.3 cm                           91.3 cm H (reference ≤ 88)
DBP                               77 mmHg                           81 mmHg H (reference 45–79)
MAP                               86 mmHg                           89 mmHg
HR                                72 /min                           62 /min
Hgb                               13.1 g/dL                         13.7 g/dL
Hct                               38.8 %                            40.1 %
RBC                               4.17 10*6/uL                      4.10 10*6/uL
MCV                               93.0 fL                           97.8 fL
MCH                               31.4 pg                           33.4 pg
MCHC                              33.8 g/dL                         34.2 g/dL
RDW                               12.2 %                            12.7 %
Lymph %                           33 %                              31 %
Eos %                             5 %                               6 %
Mono %                            7 %                               9 %
Baso %                            1 %                               0 %
ALC                               3.3 10*3/uL                       3.1 10*3/uL
BUN                               7 mg/dL                           9 mg/dL
Cr                                0.56 mg/dL                        0.68 mg/dL
eGFR                              134 mL/min/1.73 m²                120 mL/min/1.73 m²
Glu                               77 mg/dL                          69 mg/dL L (reference 70–99)
ALP                               47 U/L                            42 U/L
TC                                155 mg/dL                         156 mg/dL
TG                                75 mg/dL                          80 mg/dL
non-HDL                           101 mg/dL                         102 mg/dL
Urate                             3.6 mg/dL                         4.0 mg/dL
FIB-4                             0.39 index                        0.59 index
Shock index                       0.69 ratio                        0.59 ratio
Procedure: Diet education         2022-04-26                        2009-08-11
(heart-healthy) (hyperlipidemia)
Complaint                         A 20-year-old woman with acne     A 30-year-old woman with acne
                                  (mild) and hyperlipidemia         (mild) and hyperlipidemia
                                  (moderate) is seen for a routine  (moderate) is seen for a routine
                                  visit.                            visit.

Next: "undo" · "show the whole chart"

> add asthma
[asthma]

Condition: asthma: since 2010-12, severe persistent, without exacerbation. 25 other values followed.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
Condition: asthma                 –                                 since 2010-12, severe
                                                                    persistent, without exacerbation
Complication: a past intubation   –                                 since 2017-01
for asthma (asthma)
Medication: albuterol             –                                 180 mcg (2 puffs) inhalation
                                                                    every 4 to 6 hours as needed
Medication: budesonide-           –                                 320 mcg of budesonide with
formoterol                                                          formoterol 9 mcg (2 puffs)
                                                                    inhalation twice daily
Medication: montelukast           –                                 10 mg oral once daily in the
                                                                    evening
HR                                62 /min                           74 /min
RR                                14 /min                           20 /min
SpO2                              98 %                              95 %
WBC                               9.9 10*3/uL                       11.1 10*3/uL H (reference
                                                                    4.5–11)
Lymph %                           31 %                              29 %
Eos %                             6 %                               9 % H (reference 0–8)
Plt                               291 10*3/uL                       310 10*3/uL
Mono %                            9 %                               7 %
Baso %                            0 %                               1 %
ANC                               5.3 10*3/uL                       6.0 10*3/uL
ALC                               3.1 10*3/uL                       3.2 10*3/uL
FEV1 %                            –                                 39 % L (reference 80–120)
FEV1/FVC                          –                                 64 % L (reference ≥ 75)
PEF                               –                                 198 L/min L (reference ≥ 320)
IgE                               –                                 448 IU/mL H (reference ≤ 100)
NEWS2                             1 /20                             2 /20
FIB-4                             0.59 index                        0.55 index
Shock index                       0.59 ratio                        0.70 ratio
Procedure: Allergen skin prick    –                                 2011-07-11: positive wheals to
test (asthma)                                                       house dust mite and grass pollen
Complaint                         A 30-year-old woman with acne     A 30-year-old woman with acne
                                  (mild) and hyperlipidemia         (mild) and hyperlipidemia
                                  (moderate) is seen for a routine  (moderate) presents with
                                  visit.                            episodic wheezing, shortness of
                                                                    breath and symptoms brought on
                                                                    by exercise. Working diagnosis:
                                                                    asthma (severe persistent).
Examination                       –                                 expiratory wheezes; prolonged
                                                                    expiratory phase

Next: "undo" · "show the whole chart"

> actually male
[male]

Sex: male (before: female). 45 other values followed.

What changed
Item         Before                                      Now
-----------  ------------------------------------------  -------------------------------------------
Sex          female                                      male
Name         Chloe Kerr                                  Hunter Kerr
Smoking      never                                       former
Ht           167.1 cm                                    180.7 cm
Wt           80.4 kg                                     94.4 kg
BMI          28.8 kg/m² H (reference 18.5–24.9)          28.9 kg/m² H (reference 18.5–24.9)
Waist        91.3 cm H (reference ≤ 88)                  100.1 cm
HR           74 /min                                     70 /min
Hgb          13.7 g/dL                                   15.1 g/dL
Hct          40.1 %                                      44.2 %
RBC          4.10 10*6/uL                                4.52 10*6/uL
RDW          12.7 %                                      12.4 %
WBC          11.1 10*3/uL H (reference 4.5–11)           10.2 10*3/uL
Neut %       54 %                                        51 %
Eos %        9 % H (reference 0–8)                       10 % H (reference 0–8)
Plt          310 10*3/uL                                 262 10*3/uL
Mono %       7 %                                         9 %
ANC          6.0 10*3/uL                                 5.2 10*3/uL
ALC          3.2 10*3/uL                                 3.0 10*3/uL
K            4.0 mmol/L                                  4.1 mmol/L
HCO3         23 mmol/L                                   26 mmol/L
AG           21 mmol/L H (reference 8–18)                18 mmol/L
BUN          9 mg/dL                                     8 mg/dL
Cr           0.68 mg/dL                                  0.82 mg/dL
eGFR         120 mL/min/1.73 m²                          121 mL/min/1.73 m²
Glu          69 mg/dL L (reference 70–99)                83 mg/dL
Alb          4.8 g/dL                                    5.0 g/dL
ALT          11 U/L                                      19 U/L
AST          19 U/L                                      25 U/L
ALP          42 U/L                                      36 U/L
T bili       0.3 mg/dL                                   0.6 mg/dL
Glob         3.0 g/dL                                    2.8 g/dL
A1c          4.9 %                                       5.2 %
eAG          94 mg/dL                                    103 mg/dL
TC           156 mg/dL                                   176 mg/dL
LDL          86 mg/dL                                    112 mg/dL
HDL          54 mg/dL                                    45 mg/dL
TG           80 mg/dL                                    97 mg/dL
non-HDL      102 mg/dL                                   131 mg/dL
FEV1/FVC     64 % L (reference ≥ 75)                     62 % L (reference ≥ 75)
PEF          198 L/min L (reference ≥ 320)               289 L/min L (reference ≥ 470)
Urate        4.0 mg/dL                                   5.2 mg/dL
Corr Ca      9.0 mg/dL                                   8.8 mg/dL
FIB-4        0.55 index                                  0.66 index
Shock index  0.70 ratio                                  0.67 ratio
Complaint    A 30-year-old woman with acne (mild) and    A 30-year-old man with acne (mild) and
             hyperlipidemia (moderate) presents with     hyperlipidemia (moderate) presents with
             episodic wheezing, shortness of breath and  episodic wheezing, shortness of breath and
             symptoms brought on by exercise. Working    symptoms brought on by exercise. Working
             diagnosis: asthma (severe persistent).      diagnosis: asthma (severe persistent).

Next: "undo" · "show the whole chart"

> he smokes
[smoker]

Smoking: current (before: former). 13 other values followed.

What changed
Item         Before        Now
-----------  ------------  ---------------------------------
Smoking      former        current
HR           70 /min       72 /min
Hgb          15.1 g/dL     15.7 g/dL
Hct          44.2 %        45.9 %
RBC          4.52 10*6/uL  4.57 10*6/uL
MCV          97.8 fL       100.4 fL H (reference 80–100)
MCH          33.4 pg       34.4 pg H (reference 26–34)
WBC          10.2 10*3/uL  13.6 10*3/uL H (reference 4.5–11)
Neut %       51 %          54 %
Mono %       9 %           6 %
ANC          5.2 10*3/uL   7.3 10*3/uL
ALC          3.0 10*3/uL   3.9 10*3/uL
T bili       0.6 mg/dL     0.4 mg/dL
Shock index  0.67 ratio    0.69 ratio

Next: "undo" · "show the whole chart"

> no asthma
[no asthma]

Condition: asthma: removed (before: since 2010-12, severe persistent, without exacerbation). 22 other values followed.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
Condition: asthma                 since 2010-12, severe             removed
                                  persistent, without exacerbation
Complication: a past intubation   since 2017-01                     removed
for asthma (asthma)
Medication: albuterol             180 mcg (2 puffs) inhalation      removed
                                  every 4 to 6 hours as needed
Medication: budesonide-           320 mcg of budesonide with        removed
formoterol                        formoterol 9 mcg (2 puffs)
                                  inhalation twice daily
Medication: montelukast           10 mg oral once daily in the      removed
                                  evening
HR                                72 /min                           62 /min
RR                                20 /min                           14 /min
SpO2                              95 %                              98 %
WBC                               13.6 10*3/uL H (reference         12.5 10*3/uL H (reference
                                  4.5–11)                           4.5–11)
Lymph %                           29 %                              31 %
Eos %                             10 % H (reference 0–8)            7 %
Mono %                            6 %                               8 %
Baso %                            1 %                               0 %
ANC                               7.3 10*3/uL                       6.8 10*3/uL
NEWS2                             2 /20                             1 /20
Shock index                       0.69 ratio                        0.59 ratio
FEV1 %                            39 % L (reference 80–120)         removed
FEV1/FVC                          62 % L (reference ≥ 75)           removed
PEF                               289 L/min L (reference ≥ 470)     removed
IgE                               448 IU/mL H (reference ≤ 100)     removed
Procedure: Allergen skin prick    2011-07-11: positive wheals to    removed
test (asthma)                     house dust mite and grass pollen
Complaint                         A 30-year-old man with acne       A 30-year-old man with acne
                                  (mild) and hyperlipidemia         (mild) and hyperlipidemia
                                  (moderate) presents with          (moderate) is seen for a routine
                                  episodic wheezing, shortness of   visit.
                                  breath and symptoms brought on
                                  by exercise. Working diagnosis:
                                  asthma (severe persistent).
Examination                       expiratory wheezes; prolonged     removed
                                  expiratory phase

Next: "undo" · "show the whole chart"

> show vitals
Hunter Kerr, 30-year-old man

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           180.7  cm
Wt            94.4  kg
BMI           28.9  kg/m²  18.5–24.9  H
Waist        100.1  cm     ≤ 102
SBP            105  mmHg   90–129
DBP             81  mmHg   45–79      H
MAP             89  mmHg   65–100
HR              62  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            98  %      95–100
Pain             0  /10    ≤ 3

> undo
Undone: the patient is as before.

What changed
Item                              Before                            Now
--------------------------------  --------------------------------  --------------------------------
Condition: asthma                 –                                 since 2010-12, severe
                                                                    persistent, without exacerbation
Complication: a past intubation   –                                 since 2017-01
for asthma (asthma)
Medication: albuterol             –                                 180 mcg (2 puffs) inhalation
                                                                    every 4 to 6 hours as needed
Medication: budesonide-           –                                 320 mcg of budesonide with
formoterol                                                          formoterol 9 mcg (2 puffs)
                                                                    inhalation twice daily
Medication: montelukast           –                                 10 mg oral once daily in the
                                                                    evening
HR                                62 /min                           72 /min
RR                                14 /min                           20 /min
SpO2                              98 %                              95 %
WBC                               12.5 10*3/uL H (reference         13.6 10*3/uL H (reference
                                  4.5–11)                           4.5–11)
Lymph %                           31 %                              29 %
Eos %                             7 %                               10 % H (reference 0–8)
Mono %                            8 %                               6 %
Baso %                            0 %                               1 %
ANC                               6.8 10*3/uL                       7.3 10*3/uL
FEV1 %                            –                                 39 % L (reference 80–120)
FEV1/FVC                          –                                 62 % L (reference ≥ 75)
PEF                               –                                 289 L/min L (reference ≥ 470)
IgE                               –                                 448 IU/mL H (reference ≤ 100)
NEWS2                             1 /20                             2 /20
Shock index                       0.59 ratio                        0.69 ratio
Procedure: Allergen skin prick    –                                 2011-07-11: positive wheals to
test (asthma)                                                       house dust mite and grass pollen
Complaint                         A 30-year-old man with acne       A 30-year-old man with acne
                                  (mild) and hyperlipidemia         (mild) and hyperlipidemia
                                  (moderate) is seen for a routine  (moderate) presents with
                                  visit.                            episodic wheezing, shortness of
                                                                    breath and symptoms brought on
                                                                    by exercise. Working diagnosis:
                                                                    asthma (severe persistent).
Examination                       –                                 expiratory wheezes; prolonged
                                                                    expiratory phase

Next: "undo" · "show the whole chart"

> reset
Done: a clean slate. Describe the next patient whenever you like, or say undo to have the last one back.

> undo
Undone. Hunter Kerr, 30-year-old man (fictional, seed 1). A 30-year-old man with acne (mild) and hyperlipidemia (moderate) presents with episodic wheezing, shortness of breath and symptoms brought on by exercise. Working diagnosis: asthma (severe persistent).

Patient (fictional)
Name               Hunter Kerr
Patient ID         SM-01106177350
Born               1995-10-16 (30 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             hunter.kerr350@example.org
Smoking            current smoker
Alcohol            none
Physical activity  inactive
Complaint          A 30-year-old man with acne (mild) and hyperlipidemia (moderate) presents with
                   episodic wheezing, shortness of breath and symptoms brought on by exercise.
                   Working diagnosis: asthma (severe persistent).
Examination        expiratory wheezes; prolonged expiratory phase

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           180.7  cm
Wt            94.4  kg
BMI           28.9  kg/m²  18.5–24.9  H
Waist        100.1  cm     ≤ 102
SBP            105  mmHg   90–129
DBP             81  mmHg   45–79      H
MAP             89  mmHg   65–100
HR              72  /min   50–100
RR              20  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            95  %      95–100
Pain             0  /10    ≤ 3

Labs
Test         Result  Unit            Reference  Flag
-----------  ------  --------------  ---------  ----
Hgb            15.7  g/dL            13–17.5
Hct            45.9  %               41–53
RBC            4.57  10*6/uL         4.5–5.9
MCV           100.4  fL              80–100     H
MCH            34.4  pg              26–34      H
MCHC           34.2  g/dL            31–37
RDW            12.4  %               11.5–15.5
WBC            13.6  10*3/uL         4.5–11     H
Neut %           54  %               40–75
Lymph %          29  %               15–48
Eos %            10  %               0–8        H
Plt             262  10*3/uL         150–400
Mono %            6  %               2–12
Baso %            1  %               ≤ 2
ANC             7.3  10*3/uL         1.8–7.7
ALC             3.9  10*3/uL         1–4.8
Na              141  mmol/L          135–145
K               4.1  mmol/L          3.5–5
HCO3             26  mmol/L          22–30
Cl               97  mmol/L          98–107     L
AG               18  mmol/L          8–18
BUN               8  mg/dL           6–20
Cr             0.82  mg/dL           0.7–1.3
eGFR            121  mL/min/1.73 m²  ≥ 60
Ca              9.6  mg/dL           8.5–10.5
Glu              83  mg/dL           70–99
Alb             5.0  g/dL            3.5–5
TP              7.8  g/dL            6–8.3
ALT              19  U/L             10–55
AST              25  U/L             10–40
ALP              36  U/L             36–125
T bili          0.4  mg/dL           ≤ 1.2
Glob            2.8  g/dL            2–3.8
A1c             5.2  %               4–5.6
eAG             103  mg/dL           68–114
TC              176  mg/dL           ≤ 199
LDL             112  mg/dL           ≤ 129
HDL              45  mg/dL           ≥ 40
TG               97  mg/dL           ≤ 149
non-HDL         131  mg/dL           ≤ 159
FEV1 %           39  %               80–120     L
FEV1/FVC         62  %               ≥ 75       L
PEF             289  L/min           ≥ 470      L
Urate           5.2  mg/dL           3.6–8.5
IgE             448  IU/mL           ≤ 100      H
Corr Ca         8.8  mg/dL           8.5–10.5
NEWS2             2  /20             ≤ 4
FIB-4          0.66  index           ≤ 1.3
Shock index    0.69  ratio           ≤ 0.9

Conditions
Condition                                        ICD-10-CM  SNOMED CT  Since
-----------------------------------------------  ---------  ---------  -------
Asthma, severe persistent, without exacerbation  J45.50     426656000  2010-12
Acne vulgaris, mild, mixed with truncal lesions  L70.0      11381005   2025-06
Hyperlipidemia, moderate, LDL-predominant        E78.00     55822004   2009-06
A past intubation for asthma (asthma)                                  2017-01

Procedures and orders
Procedure                       Result                                    For             Date
------------------------------  ----------------------------------------  --------------  ----------
Diet education (heart-healthy)  done                                      hyperlipidemia  2009-08-11
Allergen skin prick test        positive wheals to house dust mite and    asthma          2011-07-11
                                grass pollen
Education about skin care       done                                      acne            2025-11-20

Medications
Medication           Dose                 Route       Frequency            For            Since
-------------------  -------------------  ----------  -------------------  -------------  ----------
Albuterol            180 mcg (2 puffs)    inhalation  every 4 to 6 hours   Asthma         2012-12-22
                                                      as needed
Budesonide-          320 mcg of           inhalation  twice daily          Asthma         2012-01-09
formoterol           budesonide with
                     formoterol 9 mcg (2
                     puffs)
Montelukast          10 mg                oral        once daily in the    Asthma         2012-12-22
                                                      evening
Tretinoin 0.025 %    1 thin layer         topical     once daily at        Acne vulgaris  2025-09-15
cream                                                 bedtime to the face
Benzoyl peroxide     1 thin layer         topical     once daily to the    Acne vulgaris  2025-08-19
gel                                                   face

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"
