Asking about the patient in hand.

> 62-year-old man with chronic kidney disease
[1 patient · male · 62 · chronic kidney disease]

Gregory Kerr, 62-year-old man (fictional, seed 1). A 62-year-old man with hypertension (severe, near or above 180 mmHg), coronary artery disease (with stable angina), heart failure (mildly reduced ejection fraction (41-49 %)), type 2 diabetes (without hyperglycemia), copd (GOLD 3 (severe)), obesity (class 1) and hyperlipidemia (moderate) presents with fatigue. Working diagnosis: chronic kidney disease (stage 3b).

Patient (fictional)
Name               Gregory Kerr
Patient ID         SM-01106177350
Born               1963-10-17 (62 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             gregory.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 62-year-old man with hypertension (severe, near or above 180 mmHg), coronary
                   artery disease (with stable angina), heart failure (mildly reduced ejection
                   fraction (41-49 %)), type 2 diabetes (without hyperglycemia), copd (GOLD 3
                   (severe)), obesity (class 1) and hyperlipidemia (moderate) presents with fatigue.
                   Working diagnosis: chronic kidney disease (stage 3b).
Examination        pitting edema of both legs

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           178.7  cm
Wt            97.5  kg
BMI           30.5  kg/m²  18.5–24.9  H
SBP            199  mmHg   90–129     HH
DBP             91  mmHg   45–79      H
MAP            127  mmHg   65–100     H
HR              58  /min   50–100
RR              19  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            92  %      95–100     LL

Labs
Test      Result  Unit            Reference  Flag
--------  ------  --------------  ---------  ----
Hgb         14.8  g/dL            13–17.5
Hct         43.5  %               41–53
RBC         4.37  10*6/uL         4.5–5.9    L
MCV         99.5  fL              80–100
MCH         33.9  pg              26–34
MCHC        34.0  g/dL            31–37
RDW         13.2  %               11.5–15.5
WBC         10.7  10*3/uL         4.5–11
Neut %        54  %               40–75
Lymph %       33  %               15–48
Eos %          6  %               0–8
Plt          241  10*3/uL         150–400
pH          7.39  pH              7.35–7.45
PaCO2         43  mmHg            35–45
PaO2          64  mmHg            75–105     L
TnI         0.06  ng/mL           ≤ 0.04     H
BNP          652  pg/mL           ≤ 100      HH
LVEF          47  %               52–72      L
A1c          6.9  %               4–5.6      H
eAG          151  mg/dL           68–114     H
Ferritin     180  ng/mL           30–400
Fe           119  ug/dL           45–180
TIBC         275  ug/dL           240–450
Vit D         21  ng/mL           20–50
TC           145  mg/dL           ≤ 199
LDL           81  mg/dL           ≤ 129
HDL           44  mg/dL           ≥ 40
TG            98  mg/dL           ≤ 149
Na           141  mmol/L          135–145
K            4.1  mmol/L          3.5–5.1
HCO3          26  mmol/L          22–30
Cl            94  mmol/L          98–107     L
AG            21  mmol/L          8–18       H
BUN           32  mg/dL           8–25       H
Cr          1.77  mg/dL           0.7–1.3    H
eGFR          43  mL/min/1.73 m²  ≥ 60       L
Ca           9.1  mg/dL           8.5–10.5
Glu          102  mg/dL           70–99      H
Alb          4.4  g/dL            3.5–5
TP           7.7  g/dL            6–8.3
ALT           18  U/L             10–55
AST           21  U/L             10–40
ALP           40  U/L             36–125
T bili       0.6  mg/dL           ≤ 1.2
Phos         5.0  mg/dL           2.5–4.7    H
Mg           2.3  mg/dL           1.7–2.4
FEV1 %        46  %               80–120     L
FEV1/FVC      49  %               ≥ 70       L
TSH         0.53  mIU/L           0.45–4.12
UACR         355  mg/g            ≤ 30       HH
Pain           0  /10             ≤ 3

Conditions
Condition                                                  ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------  ---------  ---------  -------
Chronic kidney disease, stage 3b                           N18.32     700379002  2026-02
Essential hypertension, severe, near or above 180 mmHg     I10        59621000   2023-08
Coronary artery disease, with stable angina                I25.119    53741008   2021-06
Heart failure, mildly reduced ejection fraction (41-49 %)  I50.9      84114007   2020-07
Type 2 diabetes mellitus, without hyperglycemia            E11.9      44054006   2020-01
Chronic obstructive pulmonary disease, GOLD 3 (severe)     J44.9      313299006  2016-06
Obesity, class 1                                           E66.811    414916001  2011-02
Hyperlipidemia, moderate                                   E78.5      55822004   2009-06

Medications
Medication         Dose               Route       Frequency           For                 Since
-----------------  -----------------  ----------  ------------------  ------------------  ----------
Hydrochlorothiazi  25 mg              oral        once daily          Essential           2023-12-21
de                                                                    hypertension
Metformin          1000 mg            oral        twice daily with    Type 2 diabetes     2020-09-11
                                                  meals               mellitus
Atorvastatin       40 mg              oral        once daily          Type 2 diabetes     2021-06-27
                                                                      mellitus
Aspirin            81 mg              oral        once daily          Coronary artery     2022-08-23
                                                                      disease
Atenolol           50 mg              oral        once daily          Coronary artery     2023-04-15
                                                                      disease
Furosemide         20 mg              oral        once daily          Heart failure       2022-03-31
Tiotropium         18 mcg             inhalation  once daily          Chronic             2019-03-28
                                                                      obstructive
                                                                      pulmonary disease
Budesonide-        320 mcg of         inhalation  twice daily         Chronic             2017-02-16
formoterol         budesonide with                                    obstructive
                   formoterol 9 mcg                                   pulmonary disease
                   (2 puffs)

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> why is the creatinine high?
Gregory Kerr, 62-year-old man: what moved the values.

Why
Value                     Because
------------------------  --------------------------------------------------------------------------
RBC 4.37 10*6/uL L        chronic kidney disease (-0.1 mild to -2.9 severe) [NHANES 2009–2018 and
                          2017–March 2020, CDC/NCHS, computed from public-use files, 2020]; coronary
                          artery disease (-0.1 mild to -0.5 severe) [NHANES 2009–2018 and 2017–March
                          2020, CDC/NCHS, computed from public-use files, 2020]; heart failure (-0.3
                          mild to -1 severe) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS,
                          computed from public-use files, 2020]; type 2 diabetes (-0.15 mild to
                          -0.45 severe) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed
                          from public-use files, 2020]; copd (+0 mild to +0.8 severe) [Global
                          Strategy for Prevention, Diagnosis and Management of COPD: 2024 Report,
                          2024]
PaO2 64 mmHg L            copd (-5 mild to -32 severe) [Global Strategy for Prevention, Diagnosis
                          and Management of COPD: 2024 Report, 2024]
BMI 30.5 kg/m² H          computed from weight and height; heart failure (+0.5 mild to +1.5 severe)
                          [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use
                          files, 2020]; copd (+2 mild to -3 severe) [Global Strategy for Prevention,
                          Diagnosis and Management of COPD: 2024 Report, 2024]; obesity (in people
                          with it: median 34.9, 5–95 % 30.4 to 48) [NHANES 2009–2018 and 2017–March
                          2020, CDC/NCHS, computed from public-use files, 2020]
TnI 0.06 ng/mL H          chronic kidney disease (× 1.2 mild to × 3 severe) [Fourth Universal
                          Definition of Myocardial Infarction (2018), 2018]; coronary artery disease
                          (× 1 mild to × 1.5 severe) [Fourth Universal Definition of Myocardial
                          Infarction (2018), 2018]; heart failure (× 1.2 mild to × 3 severe) [Fourth
                          Universal Definition of Myocardial Infarction (2018), 2018]
BNP 652 pg/mL HH          chronic kidney disease (× 1.1 mild to × 2.4 severe) [2022 AHA/ACC/HFSA
                          Guideline for the Management of Heart Failure, 2022]; coronary artery
                          disease (× 1.2 mild to × 2.6 severe) [2023 AHA/ACC/ACCP/ASPC/NLA/PCNA
                          Guideline for the Management of Patients With Chronic Coronary Disease,
                          2023]; heart failure (× 4 mild to × 32 severe) [Rapid Measurement of
                          B-Type Natriuretic Peptide in the Emergency Diagnosis of Heart Failure,
                          2002]; copd (× 1 mild to × 1.8 severe) [Global Strategy for Prevention,
                          Diagnosis and Management of COPD: 2024 Report, 2024]
LVEF 47 % L               coronary artery disease (+0 mild to -10 severe) [2023
                          AHA/ACC/ACCP/ASPC/NLA/PCNA Guideline for the Management of Patients With
                          Chronic Coronary Disease, 2023]; heart failure (in people with it: median
                          47, 5–95 % 20 to 65) [2022 AHA/ACC/HFSA Guideline for the Management of
                          Heart Failure, 2022]
A1c 6.9 % H               type 2 diabetes (in people with it: median 6.9, 5–95 % 5.6 to 10.5)
                          [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use
                          files, 2020]; obesity (+0.05 mild to +0.25 severe) [NHANES 2009–2018 and
                          2017–March 2020, CDC/NCHS, computed from public-use files, 2020]
eAG 151 mg/dL H           computed from A1c (28.7 × A1c − 46.7)
Cl 94 mmol/L L            computed from sodium, bicarbonate and the anion gap
AG 21 mmol/L H            chronic kidney disease (+0.1 mild to +3 severe) [KDIGO 2024 Clinical
                          Practice Guideline for the Evaluation and Management of Chronic Kidney
                          Disease, 2024]
BUN 32 mg/dL H            chronic kidney disease (+2 mild to +40 severe) [NHANES 2009–2018 and
                          2017–March 2020, CDC/NCHS, computed from public-use files, 2020]; heart
                          failure (+2 mild to +14 severe) [NHANES 2009–2018 and 2017–March 2020,
                          CDC/NCHS, computed from public-use files, 2020]; furosemide (+2 mild to +2
                          severe) [Furosemide: US prescribing information, 2024]
Cr 1.77 mg/dL H           chronic kidney disease (in people with it: median 52, 5–95 % 22 to 58.5)
                          [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use
                          files, 2020]; hypertension (-0.5 mild to -4 severe) [NHANES 2009–2018 and
                          2017–March 2020, CDC/NCHS, computed from public-use files, 2020]; coronary
                          artery disease (+0 mild to -5 severe) [NHANES 2009–2018 and 2017–March
                          2020, CDC/NCHS, computed from public-use files, 2020]; heart failure (-6
                          mild to -20 severe) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS,
                          computed from public-use files, 2020]
eGFR 43 mL/min/1.73 m² L  computed from creatinine, age and sex (CKD-EPI 2021; bedside Schwartz in
                          children); chronic kidney disease (in people with it: median 52, 5–95 % 22
                          to 58.5) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from
                          public-use files, 2020]; hypertension (-0.5 mild to -4 severe) [NHANES
                          2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use files,
                          2020]; coronary artery disease (+0 mild to -5 severe) [NHANES 2009–2018
                          and 2017–March 2020, CDC/NCHS, computed from public-use files, 2020];
                          heart failure (-6 mild to -20 severe) [NHANES 2009–2018 and 2017–March
                          2020, CDC/NCHS, computed from public-use files, 2020]
Glu 102 mg/dL H           type 2 diabetes (in people with it: median 129, 5–95 % 84 to 270) [NHANES
                          2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use files,
                          2020]; obesity (+1 mild to +7 severe) [NHANES 2009–2018 and 2017–March
                          2020, CDC/NCHS, computed from public-use files, 2020]
Phos 5.0 mg/dL H          chronic kidney disease (+0 mild to +1.4 severe) [NHANES 2009–2018 and
                          2017–March 2020, CDC/NCHS, computed from public-use files, 2020]
FEV1 % 46 % L             copd (in people with it: median 56, 5–95 % 26 to 88) [Global Strategy for
                          Prevention, Diagnosis and Management of COPD: 2024 Report, 2024]; obesity
                          (-1 mild to -8 severe) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS,
                          computed from public-use files, 2020]
FEV1/FVC 49 % L           copd (in people with it: median 54, 5–95 % 34 to 65) [Global Strategy for
                          Prevention, Diagnosis and Management of COPD: 2024 Report, 2024]
UACR 355 mg/g HH          chronic kidney disease (× 1.1 mild to × 22 severe) [NHANES 2009–2018 and
                          2017–March 2020, CDC/NCHS, computed from public-use files, 2020];
                          hypertension (× 1.1 mild to × 2.6 severe) [NHANES 2009–2018 and 2017–March
                          2020, CDC/NCHS, computed from public-use files, 2020]; type 2 diabetes (×
                          1.2 mild to × 5 severe) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS,
                          computed from public-use files, 2020]
SBP 199 mmHg HH           chronic kidney disease (+1 mild to +12 severe) [KDIGO 2024 Clinical
                          Practice Guideline for the Evaluation and Management of Chronic Kidney
                          Disease, 2024]; hypertension (in people with it: median 131, 5–95 % 106 to
                          168) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from
                          public-use files, 2020]; heart failure (+0 mild to -14 severe) [2022
                          AHA/ACC/HFSA Guideline for the Management of Heart Failure, 2022]; type 2
                          diabetes (+0.5 mild to +3 severe) [NHANES 2009–2018 and 2017–March 2020,
                          CDC/NCHS, computed from public-use files, 2020]; obesity (+2 mild to +7
                          severe) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from
                          public-use files, 2020]
DBP 91 mmHg H             chronic kidney disease (+0 mild to +2 severe) [KDIGO 2024 Clinical
                          Practice Guideline for the Evaluation and Management of Chronic Kidney
                          Disease, 2024]; hypertension (in people with it: median 70, 5–95 % 51 to
                          89) [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-
                          use files, 2020]; coronary artery disease (+0 mild to -3 severe) [NHANES
                          2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use files,
                          2020]; heart failure (-1 mild to -7 severe) [2022 AHA/ACC/HFSA Guideline
                          for the Management of Heart Failure, 2022]; obesity (+1 mild to +4 severe)
                          [NHANES 2009–2018 and 2017–March 2020, CDC/NCHS, computed from public-use
                          files, 2020]
MAP 127 mmHg H            computed from the blood pressure
SpO2 92 % LL              heart failure (-0.3 mild to -3 severe) [2022 AHA/ACC/HFSA Guideline for
                          the Management of Heart Failure, 2022]; copd (+0 mild to -6.5 severe)
                          [Global Strategy for Prevention, Diagnosis and Management of COPD: 2024
                          Report, 2024]

> where do these numbers come from?
The numbers of this chart come from these publications and data sets.

Sources
For           Source                                      Link
------------  ------------------------------------------  ------------------------------------------
Conditions    NHANES 2009–2018 and 2017–March 2020,       https://wwwn.cdc.gov/nchs/nhanes/
              CDC/NCHS, computed from public-use files
              (2020), CDC/NCHS
Conditions    KDIGO 2024 Clinical Practice Guideline for  https://doi.org/10.1016/j.kint.2023.10.018
              the Evaluation and Management of Chronic
              Kidney Disease (2024), Kidney
              International
Conditions    2022 AHA/ACC/HFSA Guideline for the         https://doi.org/10.1161/CIR.00000000000010
              Management of Heart Failure (2022),         63
              Circulation
Conditions    Fourth Universal Definition of Myocardial   https://doi.org/10.1161/CIR.00000000000006
              Infarction (2018) (2018), Circulation       17
Conditions    11. Chronic Kidney Disease and Risk         https://doi.org/10.2337/dc24-S011
              Management: Standards of Care in
              Diabetes—2024 (2024), Diabetes Care
Conditions    2017 ACC/AHA/AAPA/ABC/ACPM/AGS/APhA/ASH/AS  https://doi.org/10.1161/HYP.00000000000000
              PC/NMA/PCNA Guideline for High Blood        65
              Pressure in Adults (2018), Hypertension
Conditions    NHANES 2013–2014 prescription medications   https://wwwn.cdc.gov/nchs/nhanes/
              (RXQ_RX_H), CDC/NCHS, computed from
              public-use files (2014), CDC/NCHS
Conditions    Clinical Practice Guideline for Screening   https://doi.org/10.1542/peds.2017-1904
              and Management of High Blood Pressure in
              Children and Adolescents (2017),
              Pediatrics
Conditions    2023 AHA/ACC/ACCP/ASPC/NLA/PCNA Guideline   https://doi.org/10.1161/CIR.00000000000011
              for the Management of Patients With         68
              Chronic Coronary Disease (2023),
              Circulation
Conditions    Effect of potentially modifiable risk       https://doi.org/10.1016/S0140-
              factors associated with myocardial          6736(04)17018-9
              infarction in 52 countries (the INTERHEART
              study) (2004), Lancet
Conditions    2018 AHA/ACC/multisociety Guideline on the  https://doi.org/10.1161/CIR.00000000000006
              Management of Blood Cholesterol (2019),     25
              Circulation
Conditions    Rapid Measurement of B-Type Natriuretic     https://doi.org/10.1056/NEJMoa020233
              Peptide in the Emergency Diagnosis of
              Heart Failure (2002), New England Journal
              of Medicine
Conditions    Independent Risk Factors for Atrial         https://doi.org/10.1001/jama.1994.03510350
              Fibrillation in a Population-Based Cohort:  050036
              The Framingham Heart Study (1994), JAMA
Conditions    Medical Therapy for Heart Failure With      https://doi.org/10.1016/j.jacc.2018.04.070
              Reduced Ejection Fraction: The CHAMP-HF
              Registry (2018), JACC
Conditions    2. Diagnosis and Classification of          https://doi.org/10.2337/dc24-S002
              Diabetes: Standards of Care in
              Diabetes—2024 (2024), Diabetes Care
Conditions    10. Cardiovascular Disease and Risk         https://doi.org/10.2337/dc24-S010
              Management: Standards of Care in
              Diabetes—2024 (2024), Diabetes Care
Conditions    9. Pharmacologic Approaches to Glycemic     https://doi.org/10.2337/dc24-S009
              Treatment: Standards of Care in
              Diabetes—2024 (place in therapy; shares
              are an editorial estimate of US uptake)
              (2024), Diabetes Care
Conditions    Diabetic Neuropathy: A Position Statement   https://doi.org/10.2337/dc16-2042
              by the American Diabetes Association
              (2017), Diabetes Care
Conditions    Prevalence of Diabetic Retinopathy in the   https://doi.org/10.1001/jama.2010.1111
              United States, 2005–2008 (2010), JAMA
Conditions    Hyponatremia: evaluating the correction     https://doi.org/10.1016/S0002-
              factor for hyperglycemia (1999), American   9343(99)00055-8
              Journal of Medicine
Conditions    NHANES 2017–March 2020, computed from       https://wwwn.cdc.gov/nchs/nhanes/
              public-use files (2020), CDC/NCHS
Conditions    Global Strategy for Prevention, Diagnosis   https://goldcopd.org/2024-gold-report/
              and Management of COPD: 2024 Report
              (2024), GOLD
Conditions    Symptom variability in patients with        https://doi.org/10.1183/09031936.00051110
              severe COPD: a pan-European cross-
              sectional study (2011), Eur Respir J
Conditions    Previous Lung Diseases and Lung Cancer      https://doi.org/10.1371/journal.pone.00174
              Risk: A Systematic Review and Meta-         79
              Analysis (2011), PLoS One
Conditions    2013 AHA/ACC/TOS Guideline for the          https://doi.org/10.1161/01.cir.0000437739.
              Management of Overweight and Obesity in     71477.ee
              Adults (2014), Circulation
Conditions    NHANES 2017–March 2020 Prepandemic Data     https://doi.org/10.15620/cdc:106273
              Files: Prevalence Estimates for Selected
              Health Outcomes (NHSR 158) (2021),
              CDC/NCHS
Medications   Lisinopril: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=lisinopril
              Medicine
Medications   Enalapril: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=enalapril
              Medicine
Medications   Ramipril: US prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=ramipril
              Medicine
Medications   Benazepril: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=benazepril
              Medicine
Medications   Losartan: US prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=losartan
              Medicine
Medications   Valsartan: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=valsartan
              Medicine
Medications   Olmesartan: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=olmesartan
              Medicine
Medications   Telmisartan: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=telmisartan
              Medicine
Medications   Irbesartan: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=irbesartan
              Medicine
Medications   Sacubitril and valsartan: US prescribing    https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=sacubitril-valsartan
              Library of Medicine
Medications   Metoprolol succinate extended-release: US   https://dailymed.nlm.nih.gov/dailymed/sear
              prescribing information (2024), DailyMed,   ch.cfm?query=metoprolol+succinate
              National Library of Medicine
Medications   Metoprolol tartrate: US prescribing         https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=metoprolol+tartrate
              Library of Medicine
Medications   Atenolol: US prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=atenolol
              Medicine
Medications   Bisoprolol: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=bisoprolol
              Medicine
Medications   Nebivolol: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=nebivolol
              Medicine
Medications   Carvedilol: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=carvedilol
              Medicine
Medications   Labetalol: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=labetalol
              Medicine
Medications   Propranolol: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=propranolol
              Medicine
Medications   Amlodipine: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=amlodipine
              Medicine
Medications   Nifedipine extended-release: US             https://dailymed.nlm.nih.gov/dailymed/sear
              prescribing information (2024), DailyMed,   ch.cfm?query=nifedipine
              National Library of Medicine
Medications   Diltiazem extended-release: US prescribing  https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=diltiazem
              Library of Medicine
Medications   Verapamil extended-release: US prescribing  https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=verapamil
              Library of Medicine
Medications   Hydrochlorothiazide: US prescribing         https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=hydrochlorothiazide
              Library of Medicine
Medications   Chlorthalidone: US prescribing information  https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=chlorthalidone
              Medicine
Medications   Furosemide: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=furosemide
              Medicine
Medications   Torsemide: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=torsemide
              Medicine
Medications   Bumetanide: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=bumetanide
              Medicine
Medications   Spironolactone: US prescribing information  https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=spironolactone
              Medicine
Medications   Eplerenone: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=eplerenone
              Medicine
Medications   Potassium chloride extended-release: US     https://dailymed.nlm.nih.gov/dailymed/sear
              prescribing information (2024), DailyMed,   ch.cfm?query=potassium+chloride
              National Library of Medicine
Medications   Hydralazine: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=hydralazine
              Medicine
Medications   Clonidine: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=clonidine
              Medicine
Medications   Doxazosin: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=doxazosin
              Medicine
Medications   Nitroglycerin: US prescribing information   https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=nitroglycerin
              Medicine
Medications   Isosorbide dinitrate: US prescribing        https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=isosorbide+dinitrate
              Library of Medicine
Medications   Ranolazine: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=ranolazine
              Medicine
Medications   Amiodarone: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=amiodarone
              Medicine
Medications   Flecainide: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=flecainide
              Medicine
Medications   Sotalol: US prescribing information         https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=sotalol
              Medicine
Medications   Digoxin: US prescribing information         https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=digoxin
              Medicine
Medications   Atorvastatin: US prescribing information    https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=atorvastatin
              Medicine
Medications   2018 AHA/ACC/multisociety Guideline on the  https://doi.org/10.1161/CIR.00000000000006
              Management of Blood Cholesterol (2019),     25
              Circulation
Medications   Rosuvastatin: US prescribing information    https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=rosuvastatin
              Medicine
Medications   Simvastatin: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=simvastatin
              Medicine
Medications   Pravastatin: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=pravastatin
              Medicine
Medications   Lovastatin: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=lovastatin
              Medicine
Medications   Ezetimibe: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=ezetimibe
              Medicine
Medications   Fenofibrate: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=fenofibrate
              Medicine
Medications   Metformin: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=metformin
              Medicine
Medications   Glipizide: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=glipizide
              Medicine
Medications   Glimepiride: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=glimepiride
              Medicine
Medications   Glyburide: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=glyburide
              Medicine
Medications   Pioglitazone: US prescribing information    https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=pioglitazone
              Medicine
Medications   Sitagliptin: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=sitagliptin
              Medicine
Medications   Linagliptin: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=linagliptin
              Medicine
Medications   Empagliflozin: US prescribing information   https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=empagliflozin
              Medicine
Medications   Dapagliflozin: US prescribing information   https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=dapagliflozin
              Medicine
Medications   Canagliflozin: US prescribing information   https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=canagliflozin
              Medicine
Medications   Semaglutide: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=semaglutide
              Medicine
Medications   Dulaglutide: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=dulaglutide
              Medicine
Medications   Liraglutide: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=liraglutide
              Medicine
Medications   Tirzepatide: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=tirzepatide
              Medicine
Medications   Insulin glargine: US prescribing            https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=insulin+glargine
              Library of Medicine
Medications   9. Pharmacologic Approaches to Glycemic     https://doi.org/10.2337/dc24-S009
              Treatment: Standards of Care in
              Diabetes—2024 (2024), Diabetes Care
Medications   Insulin detemir: US prescribing             https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=insulin+detemir
              Library of Medicine
Medications   Insulin degludec: US prescribing            https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=insulin+degludec
              Library of Medicine
Medications   Insulin NPH (isophane): US prescribing      https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=insulin+nph
              Library of Medicine
Medications   Insulin lispro: US prescribing information  https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=insulin+lispro
              Medicine
Medications   Insulin aspart: US prescribing information  https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=insulin+aspart
              Medicine
Medications   Insulin regular, intravenous infusion: US   https://dailymed.nlm.nih.gov/dailymed/sear
              prescribing information (2024), DailyMed,   ch.cfm?query=insulin+regular
              National Library of Medicine
Medications   ISPAD Clinical Practice Consensus           https://doi.org/10.1111/pedi.13406
              Guidelines 2022: Diabetic ketoacidosis and
              hyperglycemic hyperosmolar state (2022),
              Pediatric Diabetes
Medications   Hyperglycemic Crises in Adult Patients      https://doi.org/10.2337/dc09-9032
              With Diabetes (2009), Diabetes Care
Medications   Glucagon: US prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=glucagon
              Medicine
Medications   Levothyroxine: US prescribing information   https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=levothyroxine
              Medicine
Medications   Methimazole: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=methimazole
              Medicine
Medications   2016 American Thyroid Association           https://doi.org/10.1089/thy.2016.0229
              Guidelines for Hyperthyroidism (2016),
              Thyroid
Medications   Propylthiouracil: US prescribing            https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=propylthiouracil
              Library of Medicine
Medications   Aspirin: US prescribing information         https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=aspirin
              Medicine
Medications   Diagnosis, Treatment, and Long-Term         https://doi.org/10.1161/CIR.00000000000004
              Management of Kawasaki Disease (AHA)        84
              (2017), Circulation
Medications   Clopidogrel: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=clopidogrel
              Medicine
Medications   Ticagrelor: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=ticagrelor
              Medicine
Medications   Prasugrel: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=prasugrel
              Medicine
Medications   Cilostazol: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=cilostazol
              Medicine
Medications   Apixaban: US prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=apixaban
              Medicine
Medications   Rivaroxaban: US prescribing information     https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=rivaroxaban
              Medicine
Medications   Dabigatran: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=dabigatran
              Medicine
Medications   Warfarin: US prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=warfarin
              Medicine
Medications   Heparin, subcutaneous: US prescribing       https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=heparin
              Library of Medicine
Medications   Heparin, intravenous infusion: US           https://dailymed.nlm.nih.gov/dailymed/sear
              prescribing information (2024), DailyMed,   ch.cfm?query=heparin+infusion
              National Library of Medicine
Medications   2013 ACCF/AHA Guideline for the Management  https://doi.org/10.1161/CIR.0b013e3182742c
              of ST-Elevation Myocardial Infarction       f6
              (2013), Circulation
Medications   Enoxaparin: US prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=enoxaparin
              Medicine
Medications   Antithrombotic Therapy in Neonates and      https://doi.org/10.1378/chest.11-2308
              Children (CHEST, 9th edition) (2012),
              Chest
Medications   Alteplase: US prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=alteplase
              Medicine
Medications   Guidelines for the Early Management of      https://doi.org/10.1161/STR.00000000000002
              Patients With Acute Ischemic Stroke: 2019   11
              Update (2019), Stroke
Medications   albuterol: prescribing information (2024),  https://dailymed.nlm.nih.gov/dailymed/sear
              DailyMed, National Library of Medicine      ch.cfm?query=albuterol
Medications   ipratropium: prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=ipratropium
              Medicine
Medications   ipratropium albuterol: prescribing          https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=ipratropium+albuterol
              Library of Medicine
Medications   fluticasone: prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=fluticasone
              Medicine
Medications   budesonide: prescribing information         https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=budesonide
              Medicine
Medications   fluticasone salmeterol: prescribing         https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=fluticasone+salmeterol
              Library of Medicine
Medications   budesonide formoterol: prescribing          https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=budesonide+formoterol
              Library of Medicine
Medications   tiotropium: prescribing information         https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=tiotropium
              Medicine
Medications   montelukast: prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=montelukast
              Medicine
Medications   theophylline: prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=theophylline
              Medicine
Medications   prednisone: prescribing information         https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=prednisone
              Medicine
Medications   prednisolone: prescribing information       https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=prednisolone
              Medicine
Medications   methylprednisolone: prescribing             https://dailymed.nlm.nih.gov/dailymed/sear
              information (2024), DailyMed, National      ch.cfm?query=methylprednisolone
              Library of Medicine
Medications   dexamethasone: prescribing information      https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=dexamethasone
              Medicine
Medications   benzonatate: prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=benzonatate
              Medicine
Medications   guaifenesin: prescribing information        https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=guaifenesin
              Medicine
Medications   dextromethorphan: prescribing information   https://dailymed.nlm.nih.gov/dailymed/sear
              (2024), DailyMed, National Library of       ch.cfm?query=dextromethorphan
              Medicine
Medications   Expert Panel Report 3: Guidelines for the   https://www.nhlbi.nih.gov/health-
              Diagnosis and Management of Asthma (2007),  topics/guidelines-for-diagnosis-
              National Heart, Lung, and Blood Institute   management-of-asthma
Medications   Global Strategy for Prevention, Diagnosis   https://goldcopd.org/2024-gold-report/
              and Management of COPD: 2024 Report
              (2024), GOLD
Medications   Dexamethasone in Hospitalized Patients      https://doi.org/10.1056/NEJMoa2021436
              with Covid-19 (RECOVERY) (2021), N Engl J
              Med
Medications   Croup: diagnosis and management (2018), Am  https://www.aafp.org/pubs/afp/issues/2018/
              Fam Physician                               0501/p575.html
Medications   Prednisone-induced leukocytosis: influence  https://doi.org/10.1016/0002-
              of dosage, method and duration of           9343(81)90363-6
              administration on the degree of
              leukocytosis (1981), Am J Med
Medications   Nebulized albuterol for acute hyperkalemia  https://doi.org/10.7326/0003-4819-110-6-
              in patients on hemodialysis (1989), Ann     426
              Intern Med
Observations  Jopling J, et al. Reference ranges for      https://doi.org/10.1542/peds.2008-2654
              hematocrit and blood hemoglobin
              concentration during the neonatal period.
              Pediatrics 123:e333-e337 (2009),
              Pediatrics
Observations  Kleinman K, McDaniel L, Molloy M (eds).     https://www.ncbi.nlm.nih.gov/nlmcatalog/?t
              The Harriet Lane Handbook, 22nd edition:    erm=Harriet+Lane+Handbook
              normal laboratory values for children
              (2020), Elsevier
Observations  Haemoglobin concentrations for the          https://iris.who.int/handle/10665/85839
              diagnosis of anaemia and assessment of
              severity (WHO/NMH/NHD/MNM/11.1) (2011),
              World Health Organization
Observations  NHANES 2017–March 2020, percentiles         https://wwwn.cdc.gov/nchs/nhanes/
              computed with exam weights from public-use
              files (2021), CDC/NCHS
Observations  NHANES 2009–2018, percentiles computed      https://wwwn.cdc.gov/nchs/nhanes/
              with exam weights from public-use files
              (2020), CDC/NCHS
Observations  Kratz A, et al. Laboratory reference        https://doi.org/10.1056/NEJMcpc049016
              values. N Engl J Med 351:1548-1563 (2004),
              New England Journal of Medicine
Observations  Wiedmeier SE, et al. Platelet reference     https://doi.org/10.1038/jp.2008.141
              ranges for neonates. J Perinatol
              29:130-136 (2009), J Perinatol
Observations  Crapo RO, et al. Arterial blood gas         https://doi.org/10.1164/ajrccm.160.5.98060
              reference values for sea level and an       06
              altitude of 1,400 meters. Am J Respir Crit
              Care Med 160:1525-1531 (1999), AJRCCM
Observations  Laffel L. Ketone bodies: a review of        https://doi.org/10.1002/(SICI)1520-
              physiology, pathophysiology and             7560(199911/12)15:6<412::AID-
              application of monitoring to diabetes.      DMRR72>3.0.CO;2-8
              Diabetes Metab Res Rev 15:412-426 (1999),
              Diabetes Metab Res Rev
Observations  WHO child growth standards, LMS             https://www.cdc.gov/growthcharts/who-data-
              parameters, as distributed by CDC (2006),   files.htm
              WHO
Observations  CDC growth charts for the United States,    https://www.cdc.gov/growthcharts/cdc-data-
              LMS parameters, 2000 (2000), CDC/NCHS       files.htm
Observations  Obesity: preventing and managing the        https://iris.who.int/handle/10665/42330
              global epidemic. WHO Technical Report
              Series 894 (2000), World Health
              Organization
Observations  Third report of the NCEP expert panel on    https://doi.org/10.1161/circ.106.25.3143
              detection, evaluation, and treatment of
              high blood cholesterol in adults (ATP
              III). Circulation 106:3143-3421 (2002),
              NHLBI
Observations  Thygesen K, et al. Fourth universal         https://doi.org/10.1161/CIR.00000000000006
              definition of myocardial infarction         17
              (2018). Circulation 138:e618-e651 (2018),
              ESC/ACC/AHA/WHF
Observations  Maisel AS, et al. Rapid measurement of      https://doi.org/10.1056/NEJMoa020233
              B-type natriuretic peptide in the
              emergency diagnosis of heart failure. N
              Engl J Med 347:161-167 (2002), NEJM
Observations  Redfield MM, et al. Plasma brain            https://doi.org/10.1016/S0735-
              natriuretic peptide concentration: impact   1097(02)02059-4
              of age and gender. J Am Coll Cardiol
              40:976-982 (2002), JACC
Observations  Lang RM, et al. Recommendations for         https://doi.org/10.1016/j.echo.2014.10.003
              cardiac chamber quantification by
              echocardiography in adults. J Am Soc
              Echocardiogr 28:1-39 (2015), ASE/EACVI
Observations  American Diabetes Association. Diagnosis    https://doi.org/10.2337/dc24-S002
              and classification of diabetes: Standards
              of care in diabetes 2024. Diabetes Care 47
              (Suppl 1):S20-S42 (2024), American
              Diabetes Association
Observations  Nathan DM, et al. Translating the A1C       https://doi.org/10.2337/dc08-0545
              assay into estimated average glucose
              values. Diabetes Care 31:1473-1478 (2008),
              ADAG Study Group
Observations  Colantonio DA, et al. Closing the gaps in   https://doi.org/10.1373/clinchem.2011.1777
              pediatric laboratory reference intervals:   41
              a CALIPER database of 40 biochemical
              markers. Clin Chem 58:854-868 (2012),
              CALIPER
Observations  Dietary reference intakes for calcium and   https://doi.org/10.17226/13050
              vitamin D (2011), Institute of Medicine
Observations  Herrick KA, et al. Vitamin D status in the  https://doi.org/10.1093/ajcn/nqz037
              United States, 2011-2014. Am J Clin Nutr
              110:150-157 (2019), AJCN
Observations  Expert panel on integrated guidelines for   https://doi.org/10.1542/peds.2009-2107C
              cardiovascular health and risk reduction
              in children and adolescents. Pediatrics
              128 (Suppl 5):S213-S256 (2011), NHLBI
Observations  NHANES 2009–2018, fasting subsample,        https://wwwn.cdc.gov/nchs/nhanes/
              percentiles computed with fasting weights
              from public-use files (2020), CDC/NCHS
Observations  K/DOQI clinical practice guidelines for     https://kidneyfoundation.cachefly.net/prof
              chronic kidney disease: normal GFR in       essionals/KDOQI/guidelines_ckd/
              children and young adults (table 24). Am J
              Kidney Dis 39 (Suppl 1) (2002), National
              Kidney Foundation
Observations  Schwartz GJ, et al. New equations to        https://doi.org/10.1681/ASN.2008030287
              estimate GFR in children with CKD. J Am
              Soc Nephrol 20:629-637 (2009), JASN
Observations  KDIGO 2024 clinical practice guideline for  https://doi.org/10.1016/j.kint.2023.10.018
              the evaluation and management of chronic
              kidney disease. Kidney Int 105:S117-S314
              (2024), KDIGO
Observations  Adamkin DH. Postnatal glucose homeostasis   https://doi.org/10.1542/peds.2010-3851
              in late-preterm and term infants.
              Pediatrics 127:575-579 (2011), American
              Academy of Pediatrics
Observations  Bhutani VK, et al. Predictive ability of a  https://doi.org/10.1542/peds.103.1.6
              predischarge hour-specific serum
              bilirubin. Pediatrics 103:6-14 (1999),
              Pediatrics
Observations  Kemper AR, et al. Clinical practice         https://doi.org/10.1542/peds.2022-058859
              guideline revision: management of
              hyperbilirubinemia in the newborn infant
              35 or more weeks of gestation. Pediatrics
              150:e2022058859 (2022), American Academy
              of Pediatrics
Observations  Costello RB, et al. Perspective: the case   https://doi.org/10.3945/an.116.012765
              for an evidence-based reference interval
              for serum magnesium. Adv Nutr 7:977-993
              (2016), Advances in Nutrition
Observations  Quanjer PH, et al. Multi-ethnic reference   https://doi.org/10.1183/09031936.00080312
              values for spirometry for the 3-95-yr age
              range (GLI 2012). Eur Respir J
              40:1324-1343 (2012), ERS
Observations  Hankinson JL, et al. Spirometric reference  https://doi.org/10.1164/ajrccm.159.1.97121
              values from a sample of the general US      08
              population (NHANES III). Am J Respir Crit
              Care Med 159:179-187 (1999), AJRCCM
Observations  Hollowell JG, et al. Serum TSH, T4, and     https://doi.org/10.1210/jcem.87.2.8182
              thyroid antibodies in the United States
              population (NHANES III). J Clin Endocrinol
              Metab 87:489-499 (2002), JCEM
Observations  Surks MI, Hollowell JG. Age-specific        https://doi.org/10.1210/jc.2007-1499
              distribution of serum thyrotropin and
              antithyroid antibodies in the US
              population. J Clin Endocrinol Metab
              92:4575-4582 (2007), JCEM
Observations  Kent AL, et al. Normative blood pressure    https://doi.org/10.1007/s00467-007-0480-8
              data in the early neonatal period. Pediatr
              Nephrol 22:1335-1341 (2007), Pediatric
              Nephrology
Observations  Pediatric Advanced Life Support:            https://cpr.heart.org/en/resuscitation-
              hypotension by age (systolic below 60 in    science/cpr-and-ecc-guidelines/pediatric-
              term newborns, 70 in infants, 70 + 2 x age  basic-and-advanced-life-support
              from 1 to 10 years, 90 from 10) (2020),
              American Heart Association
Observations  Flynn JT, et al. Clinical practice          https://doi.org/10.1542/peds.2017-1904
              guideline for screening and management of
              high blood pressure in children and
              adolescents. Pediatrics 140:e20171904
              (2017), American Academy of Pediatrics
Observations  Whelton PK, et al. 2017 ACC/AHA guideline   https://doi.org/10.1161/HYP.00000000000000
              for high blood pressure in adults.          65
              Hypertension 71:e13-e115 (2018), ACC/AHA
Observations  Fleming S, et al. Normal ranges of heart    https://doi.org/10.1016/S0140-
              rate and respiratory rate in children from  6736(10)62226-X
              birth to 18 years. Lancet 377:1011-1018
              (2011), Lancet
Observations  Kusumoto FM, et al. 2018 ACC/AHA/HRS        https://doi.org/10.1161/CIR.00000000000006
              guideline on bradycardia and cardiac        28
              conduction delay (sinus bradycardia below
              50). Circulation 140:e382-e482 (2019),
              ACC/AHA/HRS
Observations  National Early Warning Score (NEWS) 2       https://www.rcp.ac.uk/improving-
              (2017), Royal College of Physicians         care/resources/national-early-warning-
                                                          score-news-2/
Observations  Rodriguez-Molinero A, et al. Normal         https://pubmed.ncbi.nlm.nih.gov/?term=Norm
              respiratory rate and peripheral blood       al+respiratory+rate+and+peripheral+blood+o
              oxygen saturation in the elderly            xygen+saturation+in+the+elderly+population
              population. J Am Geriatr Soc 61:2238-2240
              (2013), J Am Geriatr Soc
Observations  Pantell RH, et al. Evaluation and           https://doi.org/10.1542/peds.2021-052228
              management of well-appearing febrile
              infants 8 to 60 days old. Pediatrics
              148:e2021052228 (2021), American Academy
              of Pediatrics
Observations  Obermeyer Z, et al. Individual differences  https://doi.org/10.1136/bmj.j5468
              in normal body temperature: longitudinal
              big data analysis of patient records. BMJ
              359:j5468 (2017), BMJ
Observations  Kemper AR, et al. Strategies for            https://doi.org/10.1542/peds.2011-1317
              implementing screening for critical
              congenital heart disease. Pediatrics
              128:e1259-1267 (2011), American Academy of
              Pediatrics
Observations  O'Driscoll BR, et al. BTS guideline for     https://doi.org/10.1136/thoraxjnl-2016-
              oxygen use in adults in healthcare and      209729
              emergency settings. Thorax 72 (Suppl
              1):ii1-ii90 (2017), British Thoracic
              Society
Observations  Dahlhamer J, et al. Prevalence of chronic   https://doi.org/10.15585/mmwr.mm6736a2
              pain and high-impact chronic pain among
              adults, United States, 2016. MMWR
              67:1001-1006 (2018), CDC

> show medications
Gregory Kerr, 62-year-old man

Medications
Medication         Dose               Route       Frequency           For                 Since
-----------------  -----------------  ----------  ------------------  ------------------  ----------
Hydrochlorothiazi  25 mg              oral        once daily          Essential           2023-12-21
de                                                                    hypertension
Metformin          1000 mg            oral        twice daily with    Type 2 diabetes     2020-09-11
                                                  meals               mellitus
Atorvastatin       40 mg              oral        once daily          Type 2 diabetes     2021-06-27
                                                                      mellitus
Aspirin            81 mg              oral        once daily          Coronary artery     2022-08-23
                                                                      disease
Atenolol           50 mg              oral        once daily          Coronary artery     2023-04-15
                                                                      disease
Furosemide         20 mg              oral        once daily          Heart failure       2022-03-31
Tiotropium         18 mcg             inhalation  once daily          Chronic             2019-03-28
                                                                      obstructive
                                                                      pulmonary disease
Budesonide-        320 mcg of         inhalation  twice daily         Chronic             2017-02-16
formoterol         budesonide with                                    obstructive
                   formoterol 9 mcg                                   pulmonary disease
                   (2 puffs)

Allergies
Allergen            Reaction
------------------  --------
No known allergies

> is this realistic?
265 coherence rules checked on 1 of 1 patients: all hold.

> as floppy
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> as JSON
1 fictional patient as JSON, the full chart of each patient.

Saved synthomed-chronic-kidney-disease-1-seed1.json (16,638 bytes)
