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
Development      As expected: counts to ten, hops on one foot and tells a simple story; attends
                 kindergarten.
Complaint        A 5-year-old girl presents with barking cough, hoarse voice, runny nose for the
                 past days, fever and noisy breathing, worse at night. Working diagnosis: croup
                 (mild).
Examination      hoarse cry or voice; inspiratory stridor when agitated; a child alert and
                 consolable by the parent; suprasternal and intercostal retractions; clear lungs
                 without crackles

Vitals
Vital sign  Result  Unit   Reference   Flag
----------  ------  -----  ----------  ----
Ht           116.2  cm     99.1–124.9
Wt            22.5  kg     14.3–28.8
BMI           16.7  kg/m²  13.5–16.9
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
Dexamethasone  13.5 mg  oral   single dose  Croup  2026-06-30

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Immunizations
Vaccine                 Given
----------------------  ----------------------------------------------------------
Hepatitis B             2020-10-16, 2020-12-19, 2021-09-14
Polio (IPV)             2020-12-15, 2021-02-15, 2021-09-17, 2025-02-05
Pneumococcal conjugate  2020-12-16, 2021-02-16, 2021-04-16, 2022-01-21
Hib                     2020-12-18, 2021-02-21, 2021-04-24, 2022-01-22
DTaP                    2020-12-28, 2021-03-10, 2021-04-19, 2022-03-29, 2024-11-29
Rotavirus               2021-01-05, 2021-02-22, 2021-04-16
MMR                     2021-10-25, 2025-11-26
Varicella               2022-01-05, 2024-12-04
Hepatitis A             2022-02-16, 2022-05-13

Next: "another one" · "20 of them" · "as JSON" · "share"

> 6 month old boy with bronchiolitis
[1 patient · male · 6 months · bronchiolitis]

Aiden Murray, 6-month-old boy (fictional, seed 2). A 6-month-old boy with atopic dermatitis (mild) presents with itching, a recurrent rash, dry skin, itching worse in the last weeks, runny nose and congestion, cough, wheezing, fast, labored breathing, low-grade fever and vomiting after coughing. Working diagnosis: bronchiolitis (moderate).

Patient (fictional)
Name             Aiden Murray
Patient ID       SM-46270671130
Born             2025-12-11 (6 months)
Sex              male
Race, ethnicity  White, non-Hispanic
Address          737 Taylor Street, Seattle, WA 98103
Telephone        (206) 555-0186
E-mail           aiden.murray130@example.org
Development      As expected: rolls over, reaches for toys and takes turns making sounds; cared for
                 at home or in day care.
Complaint        A 6-month-old boy with atopic dermatitis (mild) presents with itching, a recurrent
                 rash, dry skin, itching worse in the last weeks, runny nose and congestion, cough,
                 wheezing, fast, labored breathing, low-grade fever and vomiting after coughing.
                 Working diagnosis: bronchiolitis (moderate).
Examination      scaly erythematous patches on the cheeks and extensor surfaces; generalized
                 xerosis; diffuse expiratory wheezes; fine inspiratory crackles throughout both
                 lungs; subcostal and intercostal retractions

Vitals
Vital sign    Result  Unit   Reference  Flag
----------  --------  -----  ---------  ----
Ht              69.2  cm     63.6–76.2
Wt               8.7  kg     6.4–10.9
BMI             18.2  kg/m²  11–20
SBP               89  mmHg   70–100
DBP               27  mmHg   32–62      L
MAP               48  mmHg   45–76
HR               156  /min   104–162
RR                78  /min   26–58      HH
Temp            37.7  °C     36–37.5    H
SpO2              91  %      95–100     L
O2 device   room air

Labs
Test       Result  Unit     Reference  Flag
-------  --------  -------  ---------  ----
WBC          14.8  10*3/uL  6–17.5
Neut %         30  %        15–55
Lymph %        57  %        35–78
Eos %           8  %        0–6        H
Mono %          4  %        2–12
Baso %          1  %        ≤ 2
ANC           4.4  10*3/uL  1–8.5
ALC           8.4  10*3/uL  3–13.5
RSV Ag   positive                      A
IgE            54  IU/mL    ≤ 15       H

Conditions
Condition                           ICD-10-CM  SNOMED CT  Since
----------------------------------  ---------  ---------  ----------
Acute bronchiolitis, moderate, RSV  J21.0      195739001  2026-06-23
Atopic dermatitis, mild, in flare   L20.9      24079001   2026-03

Procedures and orders
Procedure      Result  For            Date
-------------  ------  -------------  ----------
Nasal suction  done    bronchiolitis  2026-06-25

Medications
Medication           Dose              Route    Frequency            For                  Since
-------------------  ----------------  -------  -------------------  -------------------  ----------
Acetaminophen        130 mg            oral     every 6 hours as     Acute bronchiolitis  2026-06-24
                                                needed
Emollient,           1 generous layer  topical  twice daily and      Atopic dermatitis    2026-04-26
petrolatum-based                                after bathing

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Immunizations
Vaccine                 Given
----------------------  ----------------------------------
Hepatitis B             2025-12-13, 2026-02-13
Hib                     2026-02-17, 2026-05-12, 2026-06-25
Polio (IPV)             2026-02-20, 2026-04-11, 2026-06-15
DTaP                    2026-02-23, 2026-04-12, 2026-06-11
Rotavirus               2026-02-28, 2026-04-20, 2026-06-26
Pneumococcal conjugate  2026-03-01, 2026-05-02, 2026-06-12

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
Development      As expected: startles at sounds and settles when held; cared for at home or in day
                 care.
Complaint        A 3-day-old boy presents with fewer wet diapers. Working diagnosis: neonatal
                 jaundice (mild, below the phototherapy threshold).
Examination      icterus of face and trunk

Vitals
Vital sign   Result  Unit   Reference  Flag
-----------  ------  -----  ---------  ----
Ht             47.8  cm     46.3–58.4
Wt              3.1  kg     2.5–5.7
BMI            13.6  kg/m²  11–20
SBP              57  mmHg   58–92      L
DBP              32  mmHg   30–60
MAP              40  mmHg   38–65
HR              118  /min   97–175
RR               35  /min   28–63
Temp           37.0  °C     36.3–37.5
SpO2             96  %      94–100
Birth wt       3291  g      2500–4000
GA at birth    36.9  wk     37–41.9    L

Labs
Test            Result  Unit     Reference  Flag
----------  ----------  -------  ---------  ----
Hgb               20.3  g/dL     12.5–21.5
Hct               56.7  %        42–67
RBC               5.09  10*6/uL  3.6–6.6
MCV              111.4  fL       95–121
MCH               39.9  pg       31–37      H
MCHC              35.8  g/dL     28–38
Retic %            2.7  %        3–7        L
Alb                3.7  g/dL     3.3–4.5
T bili             8.5  mg/dL    ≤ 16.6
D Bili             0.4  mg/dL    ≤ 0.6
Blood type  O positive
DAT           negative
I Bili             8.1  mg/dL    ≤ 12

Conditions
Condition                                                           ICD-10-CM  SNOMED CT  Since
------------------------------------------------------------------  ---------  ---------  ----------
Neonatal jaundice, mild, below the phototherapy threshold,          P59.9      387712008  2026-06-29
physiologic

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
Hepatitis B  2026-06-28

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
Development      Milestones were reached in time; attends elementary school, grade 4.
Complaint        A 9-year-old boy presents with episodic wheezing, chest tightness, dry cough worse
                 at night, symptoms brought on by exercise, nighttime awakening with breathlessness
                 and symptoms worse with colds, pollen or cold air. Working diagnosis: asthma
                 (moderate persistent).
Examination      prolonged expiratory phase

Vitals
Vital sign  Result  Unit   Reference    Flag
----------  ------  -----  -----------  ----
Ht           139.6  cm     122.2–151.3
Wt            28.0  kg     22–49.1
BMI           14.4  kg/m²  14.1–19
SBP             92  mmHg   88–107
DBP             49  mmHg   38–70
MAP             63  mmHg   55–87
HR              88  /min   57–111
RR              28  /min   15–24        HH
Temp          37.1  °C     36–37.5
SpO2            95  %      95–100
Pain             0  /10    ≤ 3

Labs
Test      Result  Unit     Reference  Flag
--------  ------  -------  ---------  ----
WBC          6.2  10*3/uL  4.5–13.5
Neut %        52  %        32–70
Lymph %       34  %        20–55
Eos %          6  %        0–10
Mono %         8  %        2–12
Baso %         0  %        ≤ 2
ANC          3.2  10*3/uL  1.5–8
ALC          2.1  10*3/uL  1.2–6
FEV1 %        64  %        80–120     L
FEV1/FVC      71  %        ≥ 75       L
PEF          150  L/min    ≥ 210      L
IgE          346  IU/mL    ≤ 200      H

Conditions
Condition                                          ICD-10-CM  SNOMED CT  Since
-------------------------------------------------  ---------  ---------  -------
Asthma, moderate persistent, without exacerbation  J45.40     427295004  2018-04

Procedures and orders
Procedure                                    Result  For     Date
-------------------------------------------  ------  ------  ----------
Education on inhaler technique and triggers  done    asthma  2018-05-11

Medications
Medication             Dose                   Route       Frequency               For     Since
---------------------  ---------------------  ----------  ----------------------  ------  ----------
Albuterol              180 mcg (2 puffs)      inhalation  every 4 to 6 hours as   Asthma  2019-07-19
                                                          needed
Budesonide-formoterol  160 mcg of budesonide  inhalation  twice daily             Asthma  2022-11-12
                       with formoterol 9 mcg
                       (2 puffs)
Montelukast            5 mg                   oral        once daily in the       Asthma  2020-04-10
                                                          evening

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Immunizations
Vaccine                    Given
-------------------------  ----------------------------------------------------------
Hepatitis B                2016-11-10, 2017-01-25, 2017-06-11
Hib                        2017-01-09, 2017-03-18, 2017-06-27, 2018-02-16
Rotavirus                  2017-01-11, 2017-03-11, 2017-05-25
Pneumococcal conjugate     2017-01-19, 2017-04-07, 2017-05-13, 2017-11-13
DTaP                       2017-01-25, 2017-03-19, 2017-06-04, 2018-06-17, 2020-11-23
Polio (IPV)                2017-01-28, 2017-03-23, 2017-05-11, 2021-03-18
MMR                        2017-11-10, 2021-05-10
Varicella                  2018-01-25, 2021-12-01
Hepatitis A                2018-02-01, 2018-05-26
Influenza, 2025-26 season  2025-10-30

Next: "another one" · "20 of them" · "as JSON" · "share"
