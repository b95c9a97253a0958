A child has a child's chart.

> 5 year old girl with croup
[1 patient · female · 5 · croup]

Skylar Kerr, 5-year-old girl (fictional, seed 1). A 5-year-old girl presents with barking cough, hoarse voice, runny nose for the past days, fever and noisy breathing, worse at night. Working diagnosis: croup (mild).

Patient (fictional)
Name             Skylar Kerr
Patient ID       SM-01106177350
Born             2020-10-16 (5 years)
Sex              female
Race, ethnicity  White, non-Hispanic
Address          4389 9th Street, Denton, TX 76210
Telephone        (940) 555-0127
E-mail           skylar.kerr350@example.org
Complaint        A 5-year-old girl presents with barking cough, hoarse voice, runny nose for the
                 past days, fever and noisy breathing, worse at night. Working diagnosis: croup
                 (mild).
Examination      hoarse cry or voice; inspiratory stridor when agitated; suprasternal and
                 intercostal retractions; clear lungs without crackles

Vitals
Vital sign  Result  Unit   Reference   Flag
----------  ------  -----  ----------  ----
Ht           114.7  cm     99.1–124.9
Wt            20.5  kg     14.3–28.8
BMI           15.6  kg/m²  13.5–16.9
SBP             95  mmHg   80–104
DBP             68  mmHg   38–64       H
MAP             77  mmHg   50–80
HR             118  /min   71–126
RR              35  /min   18–28       HH
Temp          37.8  °C     36–37.5     H
SpO2            93  %      95–100      L

Conditions
Condition    ICD-10-CM  SNOMED CT  Since
-----------  ---------  ---------  ----------
Croup, mild  J05.0      71186008   2026-06-28

Medications
Medication     Dose     Route  Frequency    For    Since
-------------  -------  -----  -----------  -----  ----------
Dexamethasone  12.5 mg  oral   single dose  Croup  2026-06-30

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> 6 month old boy with bronchiolitis
[1 patient · male · 6 months · bronchiolitis]

Aiden Murray, 6-month-old boy (fictional, seed 2). A 6-month-old boy with atopic dermatitis (mild) presents with runny nose and congestion, cough, wheezing, fast, labored breathing, low-grade fever and vomiting after coughing. Working diagnosis: bronchiolitis (moderate).

Patient (fictional)
Name             Aiden Murray
Patient ID       SM-46270671130
Born             2025-12-11 (6 months)
Sex              male
Race, ethnicity  White, non-Hispanic
Address          737 Taylor Street, Seattle, WA 98103
Telephone        (206) 555-0186
E-mail           aiden.murray130@example.org
Complaint        A 6-month-old boy with atopic dermatitis (mild) presents with runny nose and
                 congestion, cough, wheezing, fast, labored breathing, low-grade fever and vomiting
                 after coughing. Working diagnosis: bronchiolitis (moderate).
Examination      diffuse expiratory wheezes; fine inspiratory crackles throughout both lungs;
                 subcostal and intercostal retractions

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht            69.2  cm     63.6–76.2
Wt             8.1  kg     6.4–10.9
BMI           16.9  kg/m²  11–20
SBP             89  mmHg   70–100
DBP             27  mmHg   32–62      L
MAP             48  mmHg   45–76
HR             156  /min   104–162
RR              78  /min   26–58      HH
Temp          37.7  °C     36–37.5    H
SpO2            91  %      95–100     LL

Labs
Test   Result  Unit  Reference  Flag
-----  ------  ----  ---------  ----
Eos %       9  %     0–6        H

Conditions
Condition                      ICD-10-CM  SNOMED CT  Since
-----------------------------  ---------  ---------  ----------
Acute bronchiolitis, moderate  J21.9      5505005    2026-06-23
Atopic dermatitis, mild        L20.9      24079001   2026-01

Medications
Medication           Dose              Route    Frequency            For                  Since
-------------------  ----------------  -------  -------------------  -------------------  ----------
Emollient,           1 generous layer  topical  twice daily and      Atopic dermatitis    2026-03-07
petrolatum-based                                after bathing
Acetaminophen        120 mg            oral     every 6 hours as     Acute bronchiolitis  2026-06-24
                                                needed

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> newborn with jaundice
[1 patient · 0–28 days · jaundice]

Nicholas Marshall, 3-day-old boy (fictional, seed 3). A 3-day-old boy presents with fewer wet diapers. Working diagnosis: neonatal jaundice (mild, below the phototherapy threshold).

Patient (fictional)
Name             Nicholas Marshall
Patient ID       SM-49121070762
Born             2026-06-27 (3 days)
Sex              male
Race, ethnicity  White, non-Hispanic
Address          7867 Center Street, Springdale, AR 72764
Telephone        (479) 555-0146
E-mail           nicholas.marshall762@example.org
Complaint        A 3-day-old boy presents with fewer wet diapers. Working diagnosis: neonatal
                 jaundice (mild, below the phototherapy threshold).
Examination      icterus of face and trunk

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht            47.8  cm     46.3–58.4
Wt             2.8  kg     2.5–5.7
BMI           12.3  kg/m²  11–20
SBP             56  mmHg   58–92      L
DBP             31  mmHg   30–60
MAP             39  mmHg   38–65
HR             121  /min   97–175
RR              35  /min   28–63
Temp          37.0  °C     36.3–37.5
SpO2            96  %      94–100

Labs
Test    Result  Unit     Reference  Flag
------  ------  -------  ---------  ----
Hgb       20.2  g/dL     12.5–21.5
Hct       56.6  %        42–67
RBC       4.95  10*6/uL  3.6–6.6
MCV      114.3  fL       95–121
MCH       40.8  pg       31–37      H
MCHC      35.7  g/dL     28–38
Alb        3.8  g/dL     3.3–4.5
T bili     8.5  mg/dL    ≤ 16.6

Conditions
Condition                                                  ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------  ---------  ---------  ----------
Neonatal jaundice, mild, below the phototherapy threshold  P59.9      387712008  2026-06-27

Medications
Medication     Dose  Route  Frequency  For  Since
-------------  ----  -----  ---------  ---  -----
None recorded

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> 9-year-old with asthma, weight 28 kg
[1 patient · 9 · asthma · Wt 28 kg]

Heriberto Torres, 9-year-old boy (fictional, seed 4). A 9-year-old boy presents with episodic wheezing, chest tightness, dry cough worse at night, symptoms brought on by exercise, nighttime awakening with breathlessness and symptoms worse with colds, pollen or cold air. Working diagnosis: asthma (moderate persistent).

Patient (fictional)
Name             Heriberto Torres
Patient ID       SM-44207980908
Born             2016-11-10 (9 years)
Sex              male
Race, ethnicity  White, Hispanic
Address          4392 Elm Street, San Diego, CA 92154
Telephone        (619) 555-0108
E-mail           heriberto.torres908@example.org
Complaint        A 9-year-old boy presents with episodic wheezing, chest tightness, dry cough worse
                 at night, symptoms brought on by exercise, nighttime awakening with breathlessness
                 and symptoms worse with colds, pollen or cold air. Working diagnosis: asthma
                 (moderate persistent).
Examination      prolonged expiratory phase

Vitals
Vital sign  Result  Unit   Reference    Flag
----------  ------  -----  -----------  ----
Ht           138.3  cm     122.2–151.3
Wt            28.0  kg     22–49.1
BMI           14.6  kg/m²  14.1–19
SBP             93  mmHg   88–107
DBP             49  mmHg   38–70
MAP             64  mmHg   55–87
HR              89  /min   57–111
RR              28  /min   15–24        HH
Temp          37.1  °C     36–37.5
SpO2            95  %      95–100

Labs
Test      Result  Unit   Reference  Flag
--------  ------  -----  ---------  ----
Eos %          6  %      0–10
FEV1 %        64  %      80–120     L
FEV1/FVC      71  %      ≥ 75       L
PEF          150  L/min  ≥ 210      L
Pain           0  /10    ≤ 3

Conditions
Condition                    ICD-10-CM  SNOMED CT  Since
---------------------------  ---------  ---------  -------
Asthma, moderate persistent  J45.40     427295004  2018-04

Medications
Medication             Dose                   Route       Frequency               For     Since
---------------------  ---------------------  ----------  ----------------------  ------  ----------
Albuterol              180 mcg (2 puffs)      inhalation  every 4 to 6 hours as   Asthma  2019-07-19
                                                          needed
Budesonide-formoterol  160 mcg of budesonide  inhalation  twice daily             Asthma  2022-11-12
                       with formoterol 9 mcg
                       (2 puffs)
Montelukast            5 mg                   oral        once daily in the       Asthma  2020-12-30
                                                          evening

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"
