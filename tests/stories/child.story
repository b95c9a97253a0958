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
[0–28 days · jaundice]

Age: 6-day-old (before: 6-month-old). 25 other values followed.

What changed
Item                          Before                              Now
----------------------------  ----------------------------------  ----------------------------------
Age                           6-month-old                         6-day-old
Birth date                    2025-12-11                          2026-06-24
Condition: atopic dermatitis  since 2026-01, mild                 removed
Condition: neonatal jaundice  –                                   since 2026-06, mild, below the
                                                                  phototherapy threshold
Medication: emollient         1 generous layer topical twice      removed
                              daily and after bathing
Medication: acetaminophen     120 mg oral every 6 hours as        removed
                              needed
Hgb                           –                                   18.2 g/dL
Hct                           –                                   55.0 %
RBC                           –                                   4.98 10*6/uL
MCV                           –                                   110.4 fL
MCH                           –                                   36.5 pg
MCHC                          –                                   33.1 g/dL
Ht                            69.2 cm                             51.5 cm
Wt                            8.1 kg                              3.5 kg
BMI                           16.9 kg/m²                          13.2 kg/m²
Alb                           –                                   3.9 g/dL
T bili                        –                                   8.3 mg/dL
SBP                           89 mmHg                             76 mmHg
DBP                           27 mmHg L (reference 32–62)         32 mmHg
MAP                           48 mmHg                             47 mmHg
HR                            156 /min                            148 /min
RR                            78 /min HH (reference 26–58)        80 /min HH (reference 28–63)
SpO2                          91 % LL (reference 95–100)          91 % L (reference 94–100)
Eos %                         9 % H (reference 0–6)               removed
Complaint                     A 6-month-old boy with atopic       A 6-day-old boy presents with
                              dermatitis (mild) presents with     runny nose and congestion, cough,
                              runny nose and congestion, cough,   wheezing, fast, labored breathing,
                              wheezing, fast, labored breathing,  low-grade fever, vomiting after
                              low-grade fever and vomiting after  coughing, yellowing of the skin
                              coughing. Working diagnosis:        and eyes, sleepiness at feeds and
                              bronchiolitis (moderate).           poor latching at the breast.
                                                                  Working diagnosis: bronchiolitis
                                                                  (moderate) and neonatal jaundice
                                                                  (mild, below the phototherapy
                                                                  threshold).
Examination                   diffuse expiratory wheezes; fine    diffuse expiratory wheezes; fine
                              inspiratory crackles throughout     inspiratory crackles throughout
                              both lungs; subcostal and           both lungs; subcostal and
                              intercostal retractions             intercostal retractions; icterus
                                                                  of face and trunk; icteric sclerae

Next: "undo" · "show the whole chart"

> 9-year-old with asthma, weight 28 kg
[9 · asthma · Wt 28 kg]

bronchiolitis and 9-year-old do not go together: bronchiolitis is not seen after age 2. jaundice and 9-year-old do not go together: none of these conditions occurs in such a patient.

Next: "9-year-old man with asthma, bilirubin > 2.4, weight 28" · "man with jaundice and asthma, bilirubin > 2.4, weight 28"
