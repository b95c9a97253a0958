What cannot be is named, with ways out.

> pregnant 60-year-old man
[1 patient · male · 60 · pregnant]

pregnant and male do not go together: only women can be pregnant. pregnant and 60-year-old do not go together: pregnancy is not seen after age 55.

Next: "60-year-old man" · "pregnant patient"

> dementia at age 5
[1 patient · 5 · dementia]

dementia and 5-year-old do not go together: dementia is not seen before age 45.

Next: "5-year-old patient" · "patient with dementia"

> A1c 4 and uncontrolled diabetes
[1 patient · type 2 diabetes (severity 67–100%) · A1c 4 %]

A1c 4 and type 2 diabetes do not go together: with type 2 diabetes, A1c is at least 4.5.

Next: "patient with type 2 diabetes" · "patient, A1c 4"

> woman with prostate cancer
[1 patient · female · prostate cancer]

prostate cancer and female do not go together: prostate cancer occurs in men.

Next: "woman" · "patient with prostate cancer"

> newborn on warfarin
[1 patient · 0–28 days · on warfarin]

warfarin and aged 0 to 28 days do not go together: warfarin is not given before age 18.

Next: "patient aged 0 to 28 days" · "patient on warfarin"

> patient aged 200
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> asthma patient in England
[1 patient · England · asthma]

Mohammad Hutchinson, 9-year-old boy (fictional, seed 6). A 9-year-old boy with allergic rhinitis (mild) presents with episodic wheezing, shortness of breath, dry cough worse at night, symptoms brought on by exercise and symptoms worse with colds, pollen or cold air. Working diagnosis: asthma (mild persistent).

Patient (fictional)
Name          Mohammad Hutchinson
Patient ID    SM-41487041745
Born          2016-09-13 (9 years)
Sex           male
NHS number    999 270 0130 (test range)
Ethnic group  Mixed - White and Black Caribbean
Address       107 Grange Road, Bridlington YO15 6VC (Yorkshire and the Humber)
Telephone     01632 960755
E-mail        mohammad.hutchinson745@example.org
Development   Milestones were reached in time; attends primary school, year 4.
Complaint     A 9-year-old boy with allergic rhinitis (mild) presents with episodic wheezing,
              shortness of breath, dry cough worse at night, symptoms brought on by exercise and
              symptoms worse with colds, pollen or cold air. Working diagnosis: asthma (mild
              persistent).
Examination   pale, swollen nasal mucosa

Vitals
Vital sign  Result  Unit   Reference    Flag
----------  ------  -----  -----------  ----
Ht           138.2  cm     122.2–151.3
Wt            32.8  kg     22–49.1
BMI           17.2  kg/m²  14.1–19
SBP            103  mmHg   88–107
DBP             64  mmHg   38–70
MAP             77  mmHg   55–87
HR              96  /min   57–111
RR              23  /min   15–24
Temp          36.8  °C     36–37.5
SpO2            96  %      95–100
Pain             1  /10    ≤ 3

Labs
Test      Result  Unit   Reference  Flag
--------  ------  -----  ---------  ----
WBC          7.0  10⁹/L  4.5–13.5
Neut %        51  %      32–70
Lymph %       33  %      20–55
Eos %          3  %      0–10
Mono %        12  %      2–12
Baso %         1  %      ≤ 2
ANC          3.6  10⁹/L  1.5–8
ALC          2.3  10⁹/L  1.2–6
FEV1 %        88  %      80–120
FEV1/FVC      83  %      ≥ 75
PEF          232  L/min  ≥ 210
IgE          227  kIU/L  ≤ 200      H

Conditions
Condition                                      ICD-10-CM  SNOMED CT  Since
---------------------------------------------  ---------  ---------  -------
Asthma, mild persistent, without exacerbation  J45.30     426979002  2022-11
Allergic rhinitis, mild, seasonal              J30.2      367498001  2020-08

Procedures and orders
Procedure                                    Result  For                Date
-------------------------------------------  ------  -----------------  ----------
Allergy education                            done    allergic rhinitis  2020-09-22
Education on inhaler technique and triggers  done    asthma             2022-12-13

Medications
Medication    Dose               Route       Frequency                 For                Since
------------  -----------------  ----------  ------------------------  -----------------  ----------
Albuterol     180 mcg (2 puffs)  inhalation  every 4 to 6 hours as     Asthma             2023-11-30
                                             needed
Fexofenadine  30 mg              oral        twice daily               Allergic rhinitis  2021-08-19
Montelukast   5 mg               oral        once daily in the         Allergic rhinitis  2020-11-01
                                             evening

Allergies
Allergen  Reaction
--------  --------
Peanut    hives

Immunizations
Vaccine                    Given
-------------------------  ----------------------------------
Meningococcal B            2016-11-11, 2017-01-11, 2017-12-14
6-in-1                     2016-11-28, 2016-12-26, 2017-01-23
Rotavirus                  2016-12-02, 2016-12-30
Pneumococcal conjugate     2016-12-06, 2017-09-15
Hib booster (Hib/MenC)     2017-09-18
MMR                        2018-06-11, 2020-05-12
4-in-1 pre-school booster  2021-03-25

Next: "another one" · "20 of them" · "as JSON" · "share"
