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
K            4.1  mmol/L          3.5–5
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
For                      Source                                Link
-----------------------  ------------------------------------  -------------------------------------
conditions               NHANES 2009–2018 and 2017–March       https://wwwn.cdc.gov/nchs/nhanes/
                         2020, CDC/NCHS, computed from
                         public-use files (2020), CDC/NCHS
conditions               KDIGO 2024 Clinical Practice          https://doi.org/10.1016/j.kint.2023.1
                         Guideline for the Evaluation and      0.018
                         Management of Chronic Kidney Disease
                         (2024), Kidney International
conditions               2022 AHA/ACC/HFSA Guideline for the   https://doi.org/10.1161/CIR.000000000
                         Management of Heart Failure (2022),   0001063
                         Circulation
conditions               Fourth Universal Definition of        https://doi.org/10.1161/CIR.000000000
                         Myocardial Infarction (2018) (2018),  0000617
                         Circulation
conditions               11. Chronic Kidney Disease and Risk   https://doi.org/10.2337/dc24-S011
                         Management: Standards of Care in
                         Diabetes—2024 (2024), Diabetes Care
conditions               2017 ACC/AHA/AAPA/ABC/ACPM/AGS/APhA/  https://doi.org/10.1161/HYP.000000000
                         ASH/ASPC/NMA/PCNA Guideline for High  0000065
                         Blood Pressure in Adults (2018),
                         Hypertension
conditions               NHANES 2013–2014 prescription         https://wwwn.cdc.gov/nchs/nhanes/
                         medications (RXQ_RX_H), CDC/NCHS,
                         computed from public-use files
                         (2014), CDC/NCHS
conditions               Clinical Practice Guideline for       https://doi.org/10.1542/peds.2017-
                         Screening and Management of High      1904
                         Blood Pressure in Children and
                         Adolescents (2017), Pediatrics
conditions               2023 AHA/ACC/ACCP/ASPC/NLA/PCNA       https://doi.org/10.1161/CIR.000000000
                         Guideline for the Management of       0001168
                         Patients With Chronic Coronary
                         Disease (2023), Circulation
conditions               Effect of potentially modifiable      https://doi.org/10.1016/S0140-
                         risk factors associated with          6736(04)17018-9
                         myocardial infarction in 52
                         countries (the INTERHEART study)
                         (2004), Lancet
conditions, medications  2018 AHA/ACC/multisociety Guideline   https://doi.org/10.1161/CIR.000000000
                         on the Management of Blood            0000625
                         Cholesterol (2019), Circulation
conditions               Rapid Measurement of B-Type           https://doi.org/10.1056/NEJMoa020233
                         Natriuretic Peptide in the Emergency
                         Diagnosis of Heart Failure (2002),
                         New England Journal of Medicine
conditions               Independent Risk Factors for Atrial   https://doi.org/10.1001/jama.1994.035
                         Fibrillation in a Population-Based    10350050036
                         Cohort: The Framingham Heart Study
                         (1994), JAMA
conditions               Medical Therapy for Heart Failure     https://doi.org/10.1016/j.jacc.2018.0
                         With Reduced Ejection Fraction: The   4.070
                         CHAMP-HF Registry (2018), JACC
conditions               2. Diagnosis and Classification of    https://doi.org/10.2337/dc24-S002
                         Diabetes: Standards of Care in
                         Diabetes—2024 (2024), Diabetes Care
conditions               10. Cardiovascular Disease and Risk   https://doi.org/10.2337/dc24-S010
                         Management: Standards of Care in
                         Diabetes—2024 (2024), Diabetes Care
conditions               9. Pharmacologic Approaches to        https://doi.org/10.2337/dc24-S009
                         Glycemic Treatment: Standards of
                         Care in Diabetes—2024 (place in
                         therapy; shares are an editorial
                         estimate of US uptake) (2024),
                         Diabetes Care
conditions               Diabetic Neuropathy: A Position       https://doi.org/10.2337/dc16-2042
                         Statement by the American Diabetes
                         Association (2017), Diabetes Care
conditions               Prevalence of Diabetic Retinopathy    https://doi.org/10.1001/jama.2010.111
                         in the United States, 2005–2008       1
                         (2010), JAMA
conditions               Hyponatremia: evaluating the          https://doi.org/10.1016/S0002-
                         correction factor for hyperglycemia   9343(99)00055-8
                         (1999), American Journal of Medicine
conditions               NHANES 2017–March 2020, computed      https://wwwn.cdc.gov/nchs/nhanes/
                         from public-use files (2020),
                         CDC/NCHS
conditions               Global Strategy for Prevention,       https://goldcopd.org/2024-gold-
                         Diagnosis and Management of COPD:     report/
                         2024 Report (2024), GOLD
conditions               Symptom variability in patients with  https://doi.org/10.1183/09031936.0005
                         severe COPD: a pan-European cross-    1110
                         sectional study (2011), Eur Respir J
conditions               Previous Lung Diseases and Lung       https://doi.org/10.1371/journal.pone.
                         Cancer Risk: A Systematic Review and  0017479
                         Meta-Analysis (2011), PLoS One
conditions               2013 AHA/ACC/TOS Guideline for the    https://doi.org/10.1161/01.cir.000043
                         Management of Overweight and Obesity  7739.71477.ee
                         in Adults (2014), Circulation
conditions               NHANES 2017–March 2020 Prepandemic    https://doi.org/10.15620/cdc:106273
                         Data Files: Prevalence Estimates for
                         Selected Health Outcomes (NHSR 158)
                         (2021), CDC/NCHS
medications              Hydrochlorothiazide: US prescribing   https://dailymed.nlm.nih.gov/dailymed
                         information (2024), DailyMed,         /search.cfm?query=hydrochlorothiazide
                         National Library of Medicine
medications              Metformin: US prescribing             https://dailymed.nlm.nih.gov/dailymed
                         information (2024), DailyMed,         /search.cfm?query=metformin
                         National Library of Medicine
medications              Atorvastatin: US prescribing          https://dailymed.nlm.nih.gov/dailymed
                         information (2024), DailyMed,         /search.cfm?query=atorvastatin
                         National Library of Medicine
medications              Aspirin: US prescribing information   https://dailymed.nlm.nih.gov/dailymed
                         (2024), DailyMed, National Library    /search.cfm?query=aspirin
                         of Medicine
medications              Diagnosis, Treatment, and Long-Term   https://doi.org/10.1161/CIR.000000000
                         Management of Kawasaki Disease (AHA)  0000484
                         (2017), Circulation
medications              Atenolol: US prescribing information  https://dailymed.nlm.nih.gov/dailymed
                         (2024), DailyMed, National Library    /search.cfm?query=atenolol
                         of Medicine
medications              Furosemide: US prescribing            https://dailymed.nlm.nih.gov/dailymed
                         information (2024), DailyMed,         /search.cfm?query=furosemide
                         National Library of Medicine
medications              tiotropium: prescribing information   https://dailymed.nlm.nih.gov/dailymed
                         (2024), DailyMed, National Library    /search.cfm?query=tiotropium
                         of Medicine
medications              budesonide formoterol: prescribing    https://dailymed.nlm.nih.gov/dailymed
                         information (2024), DailyMed,         /search.cfm?query=budesonide+formoter
                         National Library of Medicine          ol
observations             Jopling J, et al. Reference ranges    https://doi.org/10.1542/peds.2008-
                         for hematocrit and blood hemoglobin   2654
                         concentration during the neonatal
                         period. Pediatrics 123:e333-e337
                         (2009), Pediatrics
observations             Kleinman K, McDaniel L, Molloy M      https://www.ncbi.nlm.nih.gov/nlmcatal
                         (eds). The Harriet Lane Handbook,     og/?term=Harriet+Lane+Handbook
                         22nd edition: normal laboratory
                         values for children (2020), Elsevier
observations             Haemoglobin concentrations for the    https://iris.who.int/handle/10665/858
                         diagnosis of anaemia and assessment   39
                         of severity (WHO/NMH/NHD/MNM/11.1)
                         (2011), World Health Organization
observations             NHANES 2017–March 2020, percentiles   https://wwwn.cdc.gov/nchs/nhanes/
                         computed with exam weights from
                         public-use files (2021), CDC/NCHS
observations             NHANES 2009–2018, percentiles         https://wwwn.cdc.gov/nchs/nhanes/
                         computed with exam weights from
                         public-use files (2020), CDC/NCHS
observations             Kratz A, et al. Laboratory reference  https://doi.org/10.1056/NEJMcpc049016
                         values. N Engl J Med 351:1548-1563
                         (2004), New England Journal of
                         Medicine
observations             Wiedmeier SE, et al. Platelet         https://doi.org/10.1038/jp.2008.141
                         reference ranges for neonates. J
                         Perinatol 29:130-136 (2009), J
                         Perinatol
observations             Crapo RO, et al. Arterial blood gas   https://doi.org/10.1164/ajrccm.160.5.
                         reference values for sea level and    9806006
                         an altitude of 1,400 meters. Am J
                         Respir Crit Care Med 160:1525-1531
                         (1999), AJRCCM
observations             WHO child growth standards, LMS       https://www.cdc.gov/growthcharts/who-
                         parameters, as distributed by CDC     data-files.htm
                         (2006), WHO
observations             CDC growth charts for the United      https://www.cdc.gov/growthcharts/cdc-
                         States, LMS parameters, 2000 (2000),  data-files.htm
                         CDC/NCHS
observations             Obesity: preventing and managing the  https://iris.who.int/handle/10665/423
                         global epidemic. WHO Technical        30
                         Report Series 894 (2000), World
                         Health Organization
observations             Thygesen K, et al. Fourth universal   https://doi.org/10.1161/CIR.000000000
                         definition of myocardial infarction   0000617
                         (2018). Circulation 138:e618-e651
                         (2018), ESC/ACC/AHA/WHF
observations             Maisel AS, et al. Rapid measurement   https://doi.org/10.1056/NEJMoa020233
                         of B-type natriuretic peptide in the
                         emergency diagnosis of heart
                         failure. N Engl J Med 347:161-167
                         (2002), NEJM
observations             Redfield MM, et al. Plasma brain      https://doi.org/10.1016/S0735-
                         natriuretic peptide concentration:    1097(02)02059-4
                         impact of age and gender. J Am Coll
                         Cardiol 40:976-982 (2002), JACC
observations             Lang RM, et al. Recommendations for   https://doi.org/10.1016/j.echo.2014.1
                         cardiac chamber quantification by     0.003
                         echocardiography in adults. J Am Soc
                         Echocardiogr 28:1-39 (2015),
                         ASE/EACVI
observations             American Diabetes Association.        https://doi.org/10.2337/dc24-S002
                         Diagnosis and classification of
                         diabetes: Standards of care in
                         diabetes 2024. Diabetes Care 47
                         (Suppl 1):S20-S42 (2024), American
                         Diabetes Association
observations             Nathan DM, et al. Translating the     https://doi.org/10.2337/dc08-0545
                         A1C assay into estimated average
                         glucose values. Diabetes Care
                         31:1473-1478 (2008), ADAG Study
                         Group
observations             Colantonio DA, et al. Closing the     https://doi.org/10.1373/clinchem.2011
                         gaps in pediatric laboratory          .177741
                         reference intervals: a CALIPER
                         database of 40 biochemical markers.
                         Clin Chem 58:854-868 (2012), CALIPER
observations             Dietary reference intakes for         https://doi.org/10.17226/13050
                         calcium and vitamin D (2011),
                         Institute of Medicine
observations             Herrick KA, et al. Vitamin D status   https://doi.org/10.1093/ajcn/nqz037
                         in the United States, 2011-2014. Am
                         J Clin Nutr 110:150-157 (2019), AJCN
observations             Expert panel on integrated            https://doi.org/10.1542/peds.2009-
                         guidelines for cardiovascular health  2107C
                         and risk reduction in children and
                         adolescents. Pediatrics 128 (Suppl
                         5):S213-S256 (2011), NHLBI
observations             Third report of the NCEP expert       https://doi.org/10.1161/circ.106.25.3
                         panel on detection, evaluation, and   143
                         treatment of high blood cholesterol
                         in adults (ATP III). Circulation
                         106:3143-3421 (2002), NHLBI
observations             NHANES 2009–2018, fasting subsample,  https://wwwn.cdc.gov/nchs/nhanes/
                         percentiles computed with fasting
                         weights from public-use files
                         (2020), CDC/NCHS
observations             K/DOQI clinical practice guidelines   https://kidneyfoundation.cachefly.net
                         for chronic kidney disease: normal    /professionals/KDOQI/guidelines_ckd/
                         GFR in children and young adults
                         (table 24). Am J Kidney Dis 39
                         (Suppl 1) (2002), National Kidney
                         Foundation
observations             Schwartz GJ, et al. New equations to  https://doi.org/10.1681/ASN.200803028
                         estimate GFR in children with CKD. J  7
                         Am Soc Nephrol 20:629-637 (2009),
                         JASN
observations             KDIGO 2024 clinical practice          https://doi.org/10.1016/j.kint.2023.1
                         guideline for the evaluation and      0.018
                         management of chronic kidney
                         disease. Kidney Int 105:S117-S314
                         (2024), KDIGO
observations             Adamkin DH. Postnatal glucose         https://doi.org/10.1542/peds.2010-
                         homeostasis in late-preterm and term  3851
                         infants. Pediatrics 127:575-579
                         (2011), American Academy of
                         Pediatrics
observations             Bhutani VK, et al. Predictive         https://doi.org/10.1542/peds.103.1.6
                         ability of a predischarge hour-
                         specific serum bilirubin. Pediatrics
                         103:6-14 (1999), Pediatrics
observations             Kemper AR, et al. Clinical practice   https://doi.org/10.1542/peds.2022-
                         guideline revision: management of     058859
                         hyperbilirubinemia in the newborn
                         infant 35 or more weeks of
                         gestation. Pediatrics
                         150:e2022058859 (2022), American
                         Academy of Pediatrics
observations             Costello RB, et al. Perspective: the  https://doi.org/10.3945/an.116.012765
                         case for an evidence-based reference
                         interval for serum magnesium. Adv
                         Nutr 7:977-993 (2016), Advances in
                         Nutrition
observations             Quanjer PH, et al. Multi-ethnic       https://doi.org/10.1183/09031936.0008
                         reference values for spirometry for   0312
                         the 3-95-yr age range (GLI 2012).
                         Eur Respir J 40:1324-1343 (2012),
                         ERS
observations             Hankinson JL, et al. Spirometric      https://doi.org/10.1164/ajrccm.159.1.
                         reference values from a sample of     9712108
                         the general US population (NHANES
                         III). Am J Respir Crit Care Med
                         159:179-187 (1999), AJRCCM
observations             Hollowell JG, et al. Serum TSH, T4,   https://doi.org/10.1210/jcem.87.2.818
                         and thyroid antibodies in the United  2
                         States population (NHANES III). J
                         Clin Endocrinol Metab 87:489-499
                         (2002), JCEM
observations             Surks MI, Hollowell JG. Age-specific  https://doi.org/10.1210/jc.2007-1499
                         distribution of serum thyrotropin
                         and antithyroid antibodies in the US
                         population. J Clin Endocrinol Metab
                         92:4575-4582 (2007), JCEM
observations             Kent AL, et al. Normative blood       https://doi.org/10.1007/s00467-007-
                         pressure data in the early neonatal   0480-8
                         period. Pediatr Nephrol 22:1335-1341
                         (2007), Pediatric Nephrology
observations             Pediatric Advanced Life Support:      https://cpr.heart.org/en/resuscitatio
                         hypotension by age (systolic below    n-science/cpr-and-ecc-
                         60 in term newborns, 70 in infants,   guidelines/pediatric-basic-and-
                         70 + 2 x age from 1 to 10 years, 90   advanced-life-support
                         from 10) (2020), American Heart
                         Association
observations             Flynn JT, et al. Clinical practice    https://doi.org/10.1542/peds.2017-
                         guideline for screening and           1904
                         management of high blood pressure in
                         children and adolescents. Pediatrics
                         140:e20171904 (2017), American
                         Academy of Pediatrics
observations             Whelton PK, et al. 2017 ACC/AHA       https://doi.org/10.1161/HYP.000000000
                         guideline for high blood pressure in  0000065
                         adults. Hypertension 71:e13-e115
                         (2018), ACC/AHA
observations             Fleming S, et al. Normal ranges of    https://doi.org/10.1016/S0140-
                         heart rate and respiratory rate in    6736(10)62226-X
                         children from birth to 18 years.
                         Lancet 377:1011-1018 (2011), Lancet
observations             Kusumoto FM, et al. 2018 ACC/AHA/HRS  https://doi.org/10.1161/CIR.000000000
                         guideline on bradycardia and cardiac  0000628
                         conduction delay (sinus bradycardia
                         below 50). Circulation 140:e382-e482
                         (2019), ACC/AHA/HRS
observations             National Early Warning Score (NEWS)   https://www.rcp.ac.uk/improving-
                         2 (2017), Royal College of            care/resources/national-early-
                         Physicians                            warning-score-news-2/
observations             Rodriguez-Molinero A, et al. Normal   https://pubmed.ncbi.nlm.nih.gov/?term
                         respiratory rate and peripheral       =Normal+respiratory+rate+and+peripher
                         blood oxygen saturation in the        al+blood+oxygen+saturation+in+the+eld
                         elderly population. J Am Geriatr Soc  erly+population
                         61:2238-2240 (2013), J Am Geriatr
                         Soc
observations             Pantell RH, et al. Evaluation and     https://doi.org/10.1542/peds.2021-
                         management of well-appearing febrile  052228
                         infants 8 to 60 days old. Pediatrics
                         148:e2021052228 (2021), American
                         Academy of Pediatrics
observations             Obermeyer Z, et al. Individual        https://doi.org/10.1136/bmj.j5468
                         differences in normal body
                         temperature: longitudinal big data
                         analysis of patient records. BMJ
                         359:j5468 (2017), BMJ
observations             Kemper AR, et al. Strategies for      https://doi.org/10.1542/peds.2011-
                         implementing screening for critical   1317
                         congenital heart disease. Pediatrics
                         128:e1259-1267 (2011), American
                         Academy of Pediatrics
observations             O'Driscoll BR, et al. BTS guideline   https://doi.org/10.1136/thoraxjnl-
                         for oxygen use in adults in           2016-209729
                         healthcare and emergency settings.
                         Thorax 72 (Suppl 1):ii1-ii90 (2017),
                         British Thoracic Society
observations             Dahlhamer J, et al. Prevalence of     https://doi.org/10.15585/mmwr.mm6736a
                         chronic pain and high-impact chronic  2
                         pain among adults, United States,
                         2016. MMWR 67:1001-1006 (2018), CDC

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
