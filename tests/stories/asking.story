Asking about the patient in hand.

> 62-year-old man with chronic kidney disease
[1 patient · male · 62 · chronic kidney disease]

Gregory Kerr, 62-year-old man (fictional, seed 1). A 62-year-old man with low back pain (mild), benign prostatic hyperplasia (moderate symptoms), hypertension (severe, near or above 180 mmHg), coronary artery disease (two vessels), heart failure (preserved ejection fraction (50 % and above)), type 2 diabetes (without hyperglycemia), old myocardial infarction, COPD (GOLD 2 (moderate)), obesity (class 1) and hyperlipidemia (moderate) presents with fatigue. Working diagnosis: chronic kidney disease (stage 3a).

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
Complaint          A 62-year-old man with low back pain (mild), benign prostatic hyperplasia
                   (moderate symptoms), hypertension (severe, near or above 180 mmHg), coronary
                   artery disease (two vessels), heart failure (preserved ejection fraction (50 %
                   and above)), type 2 diabetes (without hyperglycemia), old myocardial infarction,
                   COPD (GOLD 2 (moderate)), obesity (class 1) and hyperlipidemia (moderate)
                   presents with fatigue. Working diagnosis: chronic kidney disease (stage 3a).
Examination        pitting edema of both legs

Vitals
Vital sign              Result  Unit   Reference  Flag
----------  ------------------  -----  ---------  ----
Ht                       178.7  cm
Wt                        97.5  kg
BMI                       30.5  kg/m²  18.5–24.9  H
Waist                    107.7  cm     ≤ 102      H
SBP                        215  mmHg   90–129     HH
DBP                        107  mmHg   45–79      H
MAP                        143  mmHg   65–100     HH
HR                          58  /min   50–100
RR                          17  /min   12–20
Temp                      36.4  °C     36–37.5
SpO2                        94  %      95–100     L
Pain                         3  /10    ≤ 3
O2 device             room air
Rhythm            sinus rhythm
ST segment  no acute ST change

Labs
Test                             Result  Unit            Reference  Flag
-------------  ------------------------  --------------  ---------  ----
Hgb                                13.9  g/dL            13–17.5
Hct                                40.8  %               41–53      L
RBC                                4.12  10*6/uL         4.5–5.9    L
MCV                                99.0  fL              80–100
MCH                                33.7  pg              26–34
MCHC                               34.1  g/dL            31–37
RDW                                13.7  %               11.5–15.5
WBC                                11.8  10*3/uL         4.5–11     H
Neut %                               50  %               40–75
Lymph %                              37  %               15–48
Eos %                                 4  %               0–8
Plt                                 273  10*3/uL         150–400
Mono %                                9  %               2–12
Baso %                                0  %               ≤ 2
ANC                                 5.9  10*3/uL         1.8–7.7
ALC                                 4.4  10*3/uL         1–4.8
Na                                  141  mmol/L          135–145
K                                   4.4  mmol/L          3.5–5
HCO3                                 25  mmol/L          22–30
Cl                                   98  mmol/L          98–107
AG                                   18  mmol/L          8–18
BUN                                  36  mg/dL           8–25       H
Cr                                 1.58  mg/dL           0.7–1.3    H
eGFR                                 49  mL/min/1.73 m²  ≥ 60       L
Ca                                  9.3  mg/dL           8.5–10.5
Glu                                  95  mg/dL           70–99
Alb                                 4.6  g/dL            3.5–5
TP                                  7.6  g/dL            6–8.3
ALT                                  17  U/L             10–55
AST                                  24  U/L             10–40
ALP                                  29  U/L             36–125     L
T bili                              0.3  mg/dL           ≤ 1.2
Phos                                5.3  mg/dL           2.5–4.7    H
Mg                                  2.3  mg/dL           1.7–2.4
Glob                                3.0  g/dL            2–3.8
AAT                                 135  mg/dL           100–220
A1c                                 6.7  %               4–5.6      H
eAG                                 146  mg/dL           68–114     H
TC                                  182  mg/dL           ≤ 199
LDL                                 108  mg/dL           ≤ 129
HDL                                  41  mg/dL           ≥ 40
TG                                  164  mg/dL           ≤ 149      H
non-HDL                             141  mg/dL           ≤ 159
TnI                                0.06  ng/mL           ≤ 0.04     H
BNP                                 345  pg/mL           ≤ 100      H
LVEF                                 59  %               52–72
QRS                                  99  ms              70–110
pH                                 7.39  pH              7.35–7.45
PaCO2                                42  mmHg            35–45
PaO2                                 71  mmHg            75–105     L
FEV1 %                               57  %               80–120     L
FEV1/FVC                             50  %               ≥ 70       L
TSH                                0.53  mIU/L           0.45–4.12
PTH                                 212  pg/mL           10–65      H
Ferritin                            287  ng/mL           30–400
Fe                                   95  ug/dL           45–180
TIBC                                237  ug/dL           240–450    L
Vit D                                21  ng/mL           20–50
Urate                               7.3  mg/dL           3.6–8.5
TSAT                                 40  %               16–45
Urine LE                             1+                             A
Urine nitrite                  negative
Urine blood                    negative
Urine protein                        1+                             A
UACR                                430  mg/g            ≤ 30       H
Sputum Cx      normal respiratory flora
PSA                                 1.2  ng/mL           ≤ 4.5
Corr Ca                             8.8  mg/dL           8.5–10.5
NEWS2                                 1  /20             ≤ 4
FIB-4                              1.32  index           ≤ 1.3      H
Shock index                        0.27  ratio           ≤ 0.9

Conditions
Condition                                                              ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------------------  ---------  ---------  -------
Chronic kidney disease, stage 3a                                       N18.31     700378005  2026-02
Low back pain, mild, nonspecific                                       M54.59     279039007  2026-06
Benign prostatic hyperplasia, moderate symptoms                        N40.1      266569009  2025-04
Essential hypertension, severe, near or above 180 mmHg                 I11.0      59621000   2023-08
Coronary artery disease, two vessels, with stable angina, previous     I25.119    53741008   2021-06
bypass surgery
Heart failure, preserved ejection fraction (50 % and above),           I50.32     441530006  2020-07
compensated
Type 2 diabetes mellitus, without hyperglycemia                        E11.21     44054006   2020-01
Old myocardial infarction                                              I25.2      1755008    2018-03
Chronic obstructive pulmonary disease, GOLD 2 (moderate), stable       J44.9      313297008  2016-06
Obesity, class 1                                                       E66.811    414916001  2011-02
Hyperlipidemia, moderate, LDL-predominant                              E78.00     55822004   2009-06
Diabetic nephropathy (type 2 diabetes)                                 E11.21     420279001  2022-10
An old myocardial infarction (coronary artery disease)                 I25.2                 2025-01

Procedures and orders
Procedure                     Result                        For                           Date
----------------------------  ----------------------------  ----------------------------  ----------
Diet education (heart-        done                          hyperlipidemia                2009-08-11
healthy)
Chest radiograph              enlarged heart with small     heart failure                 2020-07-04
                              pleural effusions
12-lead electrocardiogram     done                          heart failure                 2020-07-06
Transthoracic echocardiogram  preserved ejection fraction   heart failure                 2020-07-11
                              with signs of raised filling
                              pressure
Diabetic foot examination     protective sensation and      type 2 diabetes               2021-02-23
with monofilament             pulses present
12-lead electrocardiogram     done                          coronary artery disease       2021-06-08
Transthoracic echocardiogram  normal wall motion            coronary artery disease       2021-06-23
Coronary angiography          significant stenosis of two   coronary artery disease       2021-07-03
                              coronary arteries
Coronary artery bypass        done                          coronary artery disease       2021-08-02
grafting
Low-salt diet education       done                          hypertension                  2023-09-17
Transthoracic echocardiogram  normal wall thickness         hypertension                  2024-03-05
Digital examination of the    smooth, enlarged prostate     benign prostatic hyperplasia  2025-05-25
rectum                        without nodules
Ultrasonography of the        kidneys of normal size with   chronic kidney disease        2026-06-06
kidneys                       slightly increased
                              echogenicity, no
                              hydronephrosis
Physical therapy              done                          low back pain                 2026-06-09

Medications
Medication           Dose     Route  Frequency                For                       Since
-------------------  -------  -----  -----------------------  ------------------------  ----------
Pravastatin          40 mg    oral   once daily               Chronic kidney disease    2026-03-06
Hydrochlorothiazide  25 mg    oral   once daily               Essential hypertension    2023-12-21
Metformin            1000 mg  oral   twice daily with meals   Type 2 diabetes mellitus  2020-09-11
Lisinopril           20 mg    oral   once daily               Type 2 diabetes mellitus  2021-08-21
Aspirin              81 mg    oral   once daily               Coronary artery disease   2022-08-23
Atenolol             50 mg    oral   once daily               Coronary artery disease   2023-04-15
Furosemide           20 mg    oral   once daily               Heart failure             2022-03-31
Acetaminophen        650 mg   oral   every 6 hours as needed  Low back pain             2026-06-09

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> why is the creatinine high?
Creatinine 1.58 mg/dL is high; it is computed: creatinine at this filtration rate, age and sex (CKD-EPI 2021; in children bedside Schwartz). Estimated glomerular filtration rate 49 mL/min/1.73 m² is low. Drawn as in people with chronic kidney disease, moved by heart failure (-7.9) and benign prostatic hyperplasia (-1.5).

Why
What                     Because of               How much                  Source
-----------------------  -----------------------  ------------------------  ------------------------
Cr 1.58 mg/dL H          computed                 creatinine at this
                                                  filtration rate, age and
                                                  sex (CKD-EPI 2021; in
                                                  children bedside
                                                  Schwartz)
eGFR 49 mL/min/1.73 m²   as in 76 people          58 (43 to 60)             NHANES 2009–2018 and
L                        surveyed, with chronic                             2017–March 2020
                         kidney disease, age up                             (CDC/NCHS)
                         to 79.5 years, white:
                         median (5–95 %)
                         heart failure            -8                        NHANES 2009–2018 and
                                                                            2017–March 2020,
                                                                            CDC/NCHS, computed from
                                                                            public-use files (2020),
                                                                            CDC/NCHS
                         benign prostatic         -1                        Management of Lower
                         hyperplasia                                        Urinary Tract Symptoms
                                                                            Attributed to Benign
                                                                            Prostatic Hyperplasia:
                                                                            AUA Guideline Part I
                                                                            (2021), J Urol
                         coronary artery disease  -3                        NHANES 2009–2018 and
                         (outweighed)                                       2017–March 2020,
                                                                            CDC/NCHS, computed from
                                                                            public-use files (2020),
                                                                            CDC/NCHS
                         lisinopril (outweighed)  -2                        Lisinopril: US
                                                                            prescribing information
                                                                            (2024), DailyMed,
                                                                            National Library of
                                                                            Medicine
                         own variation            higher than 81 % of
                                                  people in this state

> where do these numbers come from?
Publications and public data sets behind the numbers of this chart.

Sources
For                               Source                            Link
--------------------------------  --------------------------------  --------------------------------
condition: chronic kidney         NHANES 2009–2018 and 2017–March   https://wwwn.cdc.gov/nchs/nhanes
disease, condition: hypertension  2020, CDC/NCHS, computed from     /
and 5 more                        public-use files (2020),
                                  CDC/NCHS
condition: chronic kidney         KDIGO 2024 Clinical Practice      https://doi.org/10.1016/j.kint.2
disease                           Guideline for the Evaluation and  023.10.018
                                  Management of Chronic Kidney
                                  Disease (2024), Kidney
                                  International
condition: chronic kidney         2022 AHA/ACC/HFSA Guideline for   https://doi.org/10.1161/CIR.0000
disease and condition: heart      the Management of Heart Failure   000000001063
failure                           (2022), Circulation
condition: chronic kidney         Fourth Universal Definition of    https://doi.org/10.1161/CIR.0000
disease, condition: coronary      Myocardial Infarction (2018)      000000000617
artery disease and condition:     (2018), Circulation
heart failure
condition: chronic kidney         11. Chronic Kidney Disease and    https://doi.org/10.2337/dc24-
disease and condition: type 2     Risk Management: Standards of     S011
diabetes                          Care in Diabetes—2024 (2024),
                                  Diabetes Care
condition: chronic kidney         United States Renal Data System   https://usrds-adr.niddk.nih.gov/
disease                           Annual Data Report: Epidemiology
                                  of kidney disease in the United
                                  States (2023), NIDDK
condition: low back pain          Noninvasive Treatments for        https://doi.org/10.7326/M16-2367
                                  Acute, Subacute, and Chronic Low
                                  Back Pain: A Clinical Practice
                                  Guideline From the American
                                  College of Physicians (2017),
                                  Annals of Internal Medicine
condition: low back pain          Global, regional, and national    https://doi.org/10.1016/S2665-
                                  burden of low back pain,          9913(23)00098-X
                                  1990-2020, its attributable risk
                                  factors, and projections to 2050
                                  (2023), Lancet Rheumatology
condition: benign prostatic       Management of Lower Urinary       https://doi.org/10.1097/JU.00000
hyperplasia                       Tract Symptoms Attributed to      00000002183
                                  Benign Prostatic Hyperplasia:
                                  AUA Guideline Part I (2021), J
                                  Urol
condition: benign prostatic       Urologic Diseases in America      https://doi.org/10.1097/01.ju.00
hyperplasia                       Project: Benign Prostatic         00155709.37840.fe
                                  Hyperplasia (2005), J Urol
condition: benign prostatic       Benign Prostatic Hyperplasia and  https://doi.org/10.1056/NEJMcp11
hyperplasia                       Lower Urinary Tract Symptoms      06637
                                  (2012), N Engl J Med
condition: benign prostatic       The Long-Term Effect of           https://doi.org/10.1056/NEJMoa03
hyperplasia                       Doxazosin, Finasteride, and       0656
                                  Combination Therapy on the
                                  Clinical Progression of Benign
                                  Prostatic Hyperplasia (2003), N
                                  Engl J Med
condition: hypertension           2017 ACC/AHA/AAPA/ABC/ACPM/AGS/A  https://doi.org/10.1161/HYP.0000
                                  PhA/ASH/ASPC/NMA/PCNA Guideline   000000000065
                                  for High Blood Pressure in
                                  Adults (2018), Hypertension
condition: hypertension,          NHANES 2013–2014 prescription     https://wwwn.cdc.gov/nchs/nhanes
condition: coronary artery        medications (RXQ_RX_H),           /
disease and condition: heart      CDC/NCHS, computed from public-
failure                           use files (2014), CDC/NCHS
condition: hypertension           Clinical Practice Guideline for   https://doi.org/10.1542/peds.201
                                  Screening and Management of High  7-1904
                                  Blood Pressure in Children and
                                  Adolescents (2017), Pediatrics
condition: coronary artery        2023 AHA/ACC/ACCP/ASPC/NLA/PCNA   https://doi.org/10.1161/CIR.0000
disease                           Guideline for the Management of   000000001168
                                  Patients With Chronic Coronary
                                  Disease (2023), Circulation
condition: coronary artery        Effect of potentially modifiable  https://doi.org/10.1016/S0140-
disease                           risk factors associated with      6736(04)17018-9
                                  myocardial infarction in 52
                                  countries (the INTERHEART study)
                                  (2004), Lancet
condition: coronary artery        2018 AHA/ACC/multisociety         https://doi.org/10.1161/CIR.0000
disease, condition:               Guideline on the Management of    000000000625
hyperlipidemia and medication:    Blood Cholesterol (2019),
pravastatin                       Circulation
condition: heart failure          Rapid Measurement of B-Type       https://doi.org/10.1056/NEJMoa02
                                  Natriuretic Peptide in the        0233
                                  Emergency Diagnosis of Heart
                                  Failure (2002), New England
                                  Journal of Medicine
condition: heart failure          Independent Risk Factors for      https://doi.org/10.1001/jama.199
                                  Atrial Fibrillation in a          4.03510350050036
                                  Population-Based Cohort: The
                                  Framingham Heart Study (1994),
                                  JAMA
condition: heart failure          Medical Therapy for Heart         https://doi.org/10.1016/j.jacc.2
                                  Failure With Reduced Ejection     018.04.070
                                  Fraction: The CHAMP-HF Registry
                                  (2018), JACC
condition: type 2 diabetes        2. Diagnosis and Classification   https://doi.org/10.2337/dc24-
                                  of Diabetes: Standards of Care    S002
                                  in Diabetes—2024 (2024),
                                  Diabetes Care
condition: type 2 diabetes        10. Cardiovascular Disease and    https://doi.org/10.2337/dc24-
                                  Risk Management: Standards of     S010
                                  Care in Diabetes—2024 (2024),
                                  Diabetes Care
condition: type 2 diabetes        9. Pharmacologic Approaches to    https://doi.org/10.2337/dc24-
                                  Glycemic Treatment: Standards of  S009
                                  Care in Diabetes—2024 (place in
                                  therapy; shares are an editorial
                                  estimate of US uptake) (2024),
                                  Diabetes Care
condition: type 2 diabetes        Diabetic Neuropathy: A Position   https://doi.org/10.2337/dc16-
                                  Statement by the American         2042
                                  Diabetes Association (2017),
                                  Diabetes Care
condition: type 2 diabetes        Prevalence of Diabetic            https://doi.org/10.1001/jama.201
                                  Retinopathy in the United         0.1111
                                  States, 2005–2008 (2010), JAMA
condition: type 2 diabetes        Hyponatremia: evaluating the      https://doi.org/10.1016/S0002-
                                  correction factor for             9343(99)00055-8
                                  hyperglycemia (1999), American
                                  Journal of Medicine
condition: type 2 diabetes        12. Retinopathy, Neuropathy, and  https://doi.org/10.2337/dc24-
                                  Foot Care: Standards of Care in   S012
                                  Diabetes—2024 (2024), Diabetes
                                  Care
condition: type 2 diabetes        15. Management of Diabetes in     https://doi.org/10.2337/dc24-
                                  Pregnancy: Standards of Care in   S015
                                  Diabetes—2024 (2024), Diabetes
                                  Care
condition: old myocardial         NHANES 2009–2018: told by a       https://wwwn.cdc.gov/nchs/nhanes
infarction                        doctor of a heart attack, by age  /
                                  and sex; odds ratios computed
                                  with exam weights from public-
                                  use files (2020), CDC/NCHS
condition: old myocardial         2023 AHA/ACC Multisociety         https://doi.org/10.1161/CIR.0000
infarction                        Guideline for the Management of   000000001168
                                  Patients With Chronic Coronary
                                  Disease; shares of treated and
                                  the fall in ejection fraction
                                  are editorial (2023),
                                  Circulation
condition: copd                   NHANES 2017–March 2020, computed  https://wwwn.cdc.gov/nchs/nhanes
                                  from public-use files (2020),     /
                                  CDC/NCHS
condition: copd                   Global Strategy for Prevention,   https://goldcopd.org/2024-gold-
                                  Diagnosis and Management of       report/
                                  COPD: 2024 Report (2024), GOLD
condition: copd                   Symptom variability in patients   https://doi.org/10.1183/09031936
                                  with severe COPD: a pan-European  .00051110
                                  cross-sectional study (2011),
                                  Eur Respir J
condition: copd                   Previous Lung Diseases and Lung   https://doi.org/10.1371/journal.
                                  Cancer Risk: A Systematic Review  pone.0017479
                                  and Meta-Analysis (2011), PLoS
                                  One
condition: obesity                2013 AHA/ACC/TOS Guideline for    https://doi.org/10.1161/01.cir.0
                                  the Management of Overweight and  000437739.71477.ee
                                  Obesity in Adults (2014),
                                  Circulation
condition: obesity                NHANES 2017–March 2020            https://doi.org/10.15620/cdc:106
                                  Prepandemic Data Files:           273
                                  Prevalence Estimates for
                                  Selected Health Outcomes (NHSR
                                  158) (2021), CDC/NCHS
medication: pravastatin           Pravastatin: US prescribing       https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=pravastat
                                  National Library of Medicine      in
medication: pravastatin,          Drugs and Lactation Database      https://www.ncbi.nlm.nih.gov/boo
medication: hydrochlorothiazide   (LactMed) (2024), National        ks/NBK501922/
and 6 more                        Institute of Child Health and
                                  Human Development
medication: hydrochlorothiazide   Hydrochlorothiazide: US           https://dailymed.nlm.nih.gov/dai
                                  prescribing information (2024),   lymed/search.cfm?query=hydrochlo
                                  DailyMed, National Library of     rothiazide
                                  Medicine
medication: metformin             Metformin: US prescribing         https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=metformin
                                  National Library of Medicine
medication: metformin             KDIGO 2022 Clinical Practice      https://doi.org/10.1016/j.kint.2
                                  Guideline for Diabetes            022.06.008
                                  Management in Chronic Kidney
                                  Disease (2022), Kidney
                                  International
medication: lisinopril            Lisinopril: US prescribing        https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=lisinopri
                                  National Library of Medicine      l
medication: aspirin               Aspirin: US prescribing           https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=aspirin
                                  National Library of Medicine
medication: aspirin               Diagnosis, Treatment, and Long-   https://doi.org/10.1161/CIR.0000
                                  Term Management of Kawasaki       000000000484
                                  Disease (AHA) (2017),
                                  Circulation
medication: atenolol              Atenolol: US prescribing          https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=atenolol
                                  National Library of Medicine
medication: furosemide            Furosemide: US prescribing        https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=furosemid
                                  National Library of Medicine      e
medication: acetaminophen         Fever and Antipyretic Use in      https://doi.org/10.1542/peds.201
                                  Children (American Academy of     0-3852
                                  Pediatrics) (2011), Pediatrics
medication: acetaminophen         Acetaminophen: US prescribing     https://dailymed.nlm.nih.gov/dai
                                  information (2024), DailyMed,     lymed/search.cfm?query=acetamino
                                  National Library of Medicine      phen
observation: height,              WHO child growth standards, LMS   https://www.cdc.gov/growthcharts
observation: weight and           parameters, as distributed by     /who-data-files.htm
observation: bmi                  CDC (2006), WHO
observation: height,              CDC growth charts for the United  https://www.cdc.gov/growthcharts
observation: weight and           States, LMS parameters, 2000      /cdc-data-files.htm
observation: bmi                  (2000), CDC/NCHS
observation: bmi                  Obesity: preventing and managing  https://iris.who.int/handle/1066
                                  the global epidemic. WHO          5/42330
                                  Technical Report Series 894
                                  (2000), World Health
                                  Organization
observation: waist, observation:  Third report of the NCEP expert   https://doi.org/10.1161/circ.106
total cholesterol and 3 more      panel on detection, evaluation,   .25.3143
                                  and treatment of high blood
                                  cholesterol in adults (ATP III).
                                  Circulation 106:3143-3421
                                  (2002), NHLBI
observation: waist, observation:  NHANES 2009–2018, percentiles     https://wwwn.cdc.gov/nchs/nhanes
systolic bp and 11 more           computed with exam weights from   /
                                  public-use files (2020),
                                  CDC/NCHS
observation: systolic bp,         Kent AL, et al. Normative blood   https://doi.org/10.1007/s00467-
observation: diastolic bp and     pressure data in the early        007-0480-8
observation: mean arterial        neonatal period. Pediatr Nephrol
pressure                          22:1335-1341 (2007), Pediatric
                                  Nephrology
observation: systolic bp          Pediatric Advanced Life Support:  https://cpr.heart.org/en/resusci
                                  hypotension by age (systolic      tation-science/cpr-and-ecc-
                                  below 60 in term newborns, 70 in  guidelines/pediatric-basic-and-
                                  infants, 70 + 2 x age from 1 to   advanced-life-support
                                  10 years, 90 from 10) (2020),
                                  American Heart Association
observation: systolic bp,         Flynn JT, et al. Clinical         https://doi.org/10.1542/peds.201
observation: diastolic bp and     practice guideline for screening  7-1904
observation: mean arterial        and management of high blood
pressure                          pressure in children and
                                  adolescents. Pediatrics
                                  140:e20171904 (2017), American
                                  Academy of Pediatrics
observation: systolic bp,         Whelton PK, et al. 2017 ACC/AHA   https://doi.org/10.1161/HYP.0000
observation: diastolic bp and     guideline for high blood          000000000065
observation: mean arterial        pressure in adults. Hypertension
pressure                          71:e13-e115 (2018), ACC/AHA
observation: heart rate and       Fleming S, et al. Normal ranges   https://doi.org/10.1016/S0140-
observation: respiratory rate     of heart rate and respiratory     6736(10)62226-X
                                  rate in children from birth to
                                  18 years. Lancet 377:1011-1018
                                  (2011), Lancet
observation: heart rate           Kusumoto FM, et al. 2018          https://doi.org/10.1161/CIR.0000
                                  ACC/AHA/HRS guideline on          000000000628
                                  bradycardia and cardiac
                                  conduction delay (sinus
                                  bradycardia below 50).
                                  Circulation 140:e382-e482
                                  (2019), ACC/AHA/HRS
observation: respiratory rate,    National Early Warning Score      https://www.rcp.ac.uk/improving-
observation: temperature and      (NEWS) 2 (2017), Royal College    care/resources/national-early-
observation: spo2                 of Physicians                     warning-score-news-2/
observation: respiratory rate     Rodriguez-Molinero A, et al.      https://pubmed.ncbi.nlm.nih.gov/
and observation: spo2             Normal respiratory rate and       ?term=Normal+respiratory+rate+an
                                  peripheral blood oxygen           d+peripheral+blood+oxygen+satura
                                  saturation in the elderly         tion+in+the+elderly+population
                                  population. J Am Geriatr Soc
                                  61:2238-2240 (2013), J Am
                                  Geriatr Soc
observation: temperature          Pantell RH, et al. Evaluation     https://doi.org/10.1542/peds.202
                                  and management of well-appearing  1-052228
                                  febrile infants 8 to 60 days
                                  old. Pediatrics 148:e2021052228
                                  (2021), American Academy of
                                  Pediatrics
observation: temperature          Obermeyer Z, et al. Individual    https://doi.org/10.1136/bmj.j546
                                  differences in normal body        8
                                  temperature: longitudinal big
                                  data analysis of patient
                                  records. BMJ 359:j5468 (2017),
                                  BMJ
observation: spo2                 Kemper AR, et al. Strategies for  https://doi.org/10.1542/peds.201
                                  implementing screening for        1-1317
                                  critical congenital heart
                                  disease. Pediatrics
                                  128:e1259-1267 (2011), American
                                  Academy of Pediatrics
observation: spo2                 O'Driscoll BR, et al. BTS         https://doi.org/10.1136/thoraxjn
                                  guideline for oxygen use in       l-2016-209729
                                  adults in healthcare and
                                  emergency settings. Thorax 72
                                  (Suppl 1):ii1-ii90 (2017),
                                  British Thoracic Society
observation: pain                 Dahlhamer J, et al. Prevalence    https://doi.org/10.15585/mmwr.mm
                                  of chronic pain and high-impact   6736a2
                                  chronic pain among adults,
                                  United States, 2016. MMWR
                                  67:1001-1006 (2018), CDC
observation: oxygen device        O'Driscoll BR, et al. BTS         https://doi.org/10.1136/thoraxjn
                                  guideline for oxygen use in       l-2016-209729
                                  adults in healthcare and
                                  emergency settings. Thorax
                                  72(Suppl 1):ii1-ii90 (2017), BTS
observation: hemoglobin           Jopling J, et al. Reference       https://doi.org/10.1542/peds.200
                                  ranges for hematocrit and blood   8-2654
                                  hemoglobin concentration during
                                  the neonatal period. Pediatrics
                                  123:e333-e337 (2009), Pediatrics
observation: hemoglobin,          Kleinman K, McDaniel L, Molloy M  https://www.ncbi.nlm.nih.gov/nlm
observation: hematocrit and 32    (eds). The Harriet Lane           catalog/?term=Harriet+Lane+Handb
more                              Handbook, 22nd edition: normal    ook
                                  laboratory values for children
                                  (2020), Elsevier
observation: hemoglobin           Haemoglobin concentrations for    https://iris.who.int/handle/1066
                                  the diagnosis of anaemia and      5/85839
                                  assessment of severity
                                  (WHO/NMH/NHD/MNM/11.1) (2011),
                                  World Health Organization
observation: hemoglobin,          NHANES 2017–March 2020,           https://wwwn.cdc.gov/nchs/nhanes
observation: mcv and 24 more      percentiles computed with exam    /
                                  weights from public-use files
                                  (2021), CDC/NCHS
observation: hematocrit,          Kratz A, et al. Laboratory        https://doi.org/10.1056/NEJMcpc0
observation: rbc and 35 more      reference values. N Engl J Med    49016
                                  351:1548-1563 (2004), New
                                  England Journal of Medicine
observation: platelets            Wiedmeier SE, et al. Platelet     https://doi.org/10.1038/jp.2008.
                                  reference ranges for neonates. J  141
                                  Perinatol 29:130-136 (2009), J
                                  Perinatol
observation: neutrophils          Schmutz N, et al. Expected        https://doi.org/10.1038/sj.jp.72
absolute                          ranges for blood neutrophil       11916
                                  concentrations of neonates: the
                                  Manroe and Mouzinho charts
                                  revisited. J Perinatol
                                  28:275-281 (2008), J Perinatol
observation: creatinine,          Colantonio DA, et al. Closing     https://doi.org/10.1373/clinchem
observation: calcium and 11 more  the gaps in pediatric laboratory  .2011.177741
                                  reference intervals: a CALIPER
                                  database of 40 biochemical
                                  markers. Clin Chem 58:854-868
                                  (2012), CALIPER
observation: egfr                 K/DOQI clinical practice          https://kidneyfoundation.cachefl
                                  guidelines for chronic kidney     y.net/professionals/KDOQI/guidel
                                  disease: normal GFR in children   ines_ckd/
                                  and young adults (table 24). Am
                                  J Kidney Dis 39 (Suppl 1)
                                  (2002), National Kidney
                                  Foundation
observation: egfr                 Schwartz GJ, et al. New           https://doi.org/10.1681/ASN.2008
                                  equations to estimate GFR in      030287
                                  children with CKD. J Am Soc
                                  Nephrol 20:629-637 (2009), JASN
observation: egfr, observation:   KDIGO 2024 clinical practice      https://doi.org/10.1016/j.kint.2
urine protein and observation:    guideline for the evaluation and  023.10.018
uacr                              management of chronic kidney
                                  disease. Kidney Int
                                  105:S117-S314 (2024), KDIGO
observation: glucose              Adamkin DH. Postnatal glucose     https://doi.org/10.1542/peds.201
                                  homeostasis in late-preterm and   0-3851
                                  term infants. Pediatrics
                                  127:575-579 (2011), American
                                  Academy of Pediatrics
observation: glucose and          American Diabetes Association.    https://doi.org/10.2337/dc24-
observation: hba1c                Diagnosis and classification of   S002
                                  diabetes: Standards of care in
                                  diabetes 2024. Diabetes Care 47
                                  (Suppl 1):S20-S42 (2024),
                                  American Diabetes Association
observation: bilirubin            Bhutani VK, et al. Predictive     https://doi.org/10.1542/peds.103
                                  ability of a predischarge hour-   .1.6
                                  specific serum bilirubin.
                                  Pediatrics 103:6-14 (1999),
                                  Pediatrics
observation: bilirubin            Kemper AR, et al. Clinical        https://doi.org/10.1542/peds.202
                                  practice guideline revision:      2-058859
                                  management of hyperbilirubinemia
                                  in the newborn infant 35 or more
                                  weeks of gestation. Pediatrics
                                  150:e2022058859 (2022), American
                                  Academy of Pediatrics
observation: magnesium            Costello RB, et al. Perspective:  https://doi.org/10.3945/an.116.0
                                  the case for an evidence-based    12765
                                  reference interval for serum
                                  magnesium. Adv Nutr 7:977-993
                                  (2016), Advances in Nutrition
observation: alpha1 antitrypsin   American Thoracic                 https://doi.org/10.1164/rccm.168
                                  Society/European Respiratory      .7.818
                                  Society statement: standards for
                                  the diagnosis and management of
                                  individuals with alpha-1
                                  antitrypsin deficiency. Am J
                                  Respir Crit Care Med 168:818-900
                                  (2003), ATS/ERS
observation: estimated average    Nathan DM, et al. Translating     https://doi.org/10.2337/dc08-
glucose                           the A1C assay into estimated      0545
                                  average glucose values. Diabetes
                                  Care 31:1473-1478 (2008), ADAG
                                  Study Group
observation: total cholesterol,   Expert panel on integrated        https://doi.org/10.1542/peds.200
observation: ldl and 2 more       guidelines for cardiovascular     9-2107C
                                  health and risk reduction in
                                  children and adolescents.
                                  Pediatrics 128 (Suppl
                                  5):S213-S256 (2011), NHLBI
observation: ldl and              NHANES 2009–2018, fasting         https://wwwn.cdc.gov/nchs/nhanes
observation: triglycerides        subsample, percentiles computed   /
                                  with fasting weights from
                                  public-use files (2020),
                                  CDC/NCHS
observation: non hdl cholesterol  Grundy SM, et al. 2018 guideline  https://doi.org/10.1161/CIR.0000
                                  on the management of blood        000000000625
                                  cholesterol. Circulation
                                  139:e1082-e1143 (2018), AHA/ACC
observation: troponin             Thygesen K, et al. Fourth         https://doi.org/10.1161/CIR.0000
                                  universal definition of           000000000617
                                  myocardial infarction (2018).
                                  Circulation 138:e618-e651
                                  (2018), ESC/ACC/AHA/WHF
observation: bnp                  Maisel AS, et al. Rapid           https://doi.org/10.1056/NEJMoa02
                                  measurement of B-type             0233
                                  natriuretic peptide in the
                                  emergency diagnosis of heart
                                  failure. N Engl J Med
                                  347:161-167 (2002), NEJM
observation: bnp                  Redfield MM, et al. Plasma brain  https://doi.org/10.1016/S0735-
                                  natriuretic peptide               1097(02)02059-4
                                  concentration: impact of age and
                                  gender. J Am Coll Cardiol
                                  40:976-982 (2002), JACC
observation: lvef                 Lang RM, et al. Recommendations   https://doi.org/10.1016/j.echo.2
                                  for cardiac chamber               014.10.003
                                  quantification by
                                  echocardiography in adults. J Am
                                  Soc Echocardiogr 28:1-39 (2015),
                                  ASE/EACVI
observation: qrs duration         Rijnbeek PR, et al. New normal    https://doi.org/10.1053/euhj.200
                                  limits for the paediatric         0.2399
                                  electrocardiogram. Eur Heart J
                                  22:702-711 (2001), Eur Heart J
observation: qrs duration         Surawicz B, et al. AHA/ACCF/HRS   https://doi.org/10.1161/CIRCULAT
                                  recommendations for the           IONAHA.108.191095
                                  standardization and
                                  interpretation of the
                                  electrocardiogram, part III:
                                  intraventricular conduction
                                  disturbances. Circulation
                                  119:e235-e240 (2009),
                                  AHA/ACCF/HRS
observation: ecg rhythm           Kusumoto FM, et al. 2018          https://doi.org/10.1161/CIR.0000
                                  ACC/AHA/HRS guideline on the      000000000628
                                  evaluation and management of
                                  patients with bradycardia and
                                  cardiac conduction delay.
                                  Circulation 140:e382-e482
                                  (2019), ACC/AHA/HRS
observation: ecg st               Wagner GS, et al. AHA/ACCF/HRS    https://doi.org/10.1016/j.jacc.2
                                  recommendations for the           008.12.016
                                  standardization and
                                  interpretation of the
                                  electrocardiogram: part VI:
                                  acute ischemia/infarction. J Am
                                  Coll Cardiol 53:1003-1011
                                  (2009), AHA/ACCF/HRS
observation: ph, observation:     Crapo RO, et al. Arterial blood   https://doi.org/10.1164/ajrccm.1
pco2 and observation: po2         gas reference values for sea      60.5.9806006
                                  level and an altitude of 1,400
                                  meters. Am J Respir Crit Care
                                  Med 160:1525-1531 (1999), AJRCCM
observation: fev1 percent and     Quanjer PH, et al. Multi-ethnic   https://doi.org/10.1183/09031936
observation: fev1 fvc             reference values for spirometry   .00080312
                                  for the 3-95-yr age range (GLI
                                  2012). Eur Respir J 40:1324-1343
                                  (2012), ERS
observation: fev1 percent and     Hankinson JL, et al. Spirometric  https://doi.org/10.1164/ajrccm.1
observation: fev1 fvc             reference values from a sample    59.1.9712108
                                  of the general US population
                                  (NHANES III). Am J Respir Crit
                                  Care Med 159:179-187 (1999),
                                  AJRCCM
observation: tsh                  Hollowell JG, et al. Serum TSH,   https://doi.org/10.1210/jcem.87.
                                  T4, and thyroid antibodies in     2.8182
                                  the United States population
                                  (NHANES III). J Clin Endocrinol
                                  Metab 87:489-499 (2002), JCEM
observation: tsh                  Surks MI, Hollowell JG. Age-      https://doi.org/10.1210/jc.2007-
                                  specific distribution of serum    1499
                                  thyrotropin and antithyroid
                                  antibodies in the US population.
                                  J Clin Endocrinol Metab
                                  92:4575-4582 (2007), JCEM
observation: pth                  Bailey D, et al. Marked           https://doi.org/10.1373/clinchem
                                  biological variance in endocrine  .2013.204222
                                  and biochemical markers in
                                  childhood: the CALIPER cohort.
                                  Clin Chem 59:1393-1405 (2013),
                                  CALIPER
observation: vitamin d            Dietary reference intakes for     https://doi.org/10.17226/13050
                                  calcium and vitamin D (2011),
                                  Institute of Medicine
observation: vitamin d            Herrick KA, et al. Vitamin D      https://doi.org/10.1093/ajcn/nqz
                                  status in the United States,      037
                                  2011-2014. Am J Clin Nutr
                                  110:150-157 (2019), AJCN
observation: urine leukocyte      Simerville JA, Maxted WC, Pahira  https://www.aafp.org/pubs/afp/is
esterase and observation: urine   JJ. Urinalysis: a comprehensive   sues/2005/0315/p1153.html
nitrite                           review. Am Fam Physician
                                  71:1153-1162 (2005), AAFP
observation: urine leukocyte      Nicolle LE, et al. Clinical       https://doi.org/10.1093/cid/ciy1
esterase and observation: urine   practice guideline for the        121
nitrite                           management of asymptomatic
                                  bacteriuria: 2019 update by the
                                  IDSA. Clin Infect Dis
                                  68:e83-e110 (2019), IDSA
observation: urine blood          Barocas DA, et al.                https://doi.org/10.1097/JU.00000
                                  Microhematuria: AUA/SUFU          00000001297
                                  guideline. J Urol 204:778-786
                                  (2020), AUA/SUFU
observation: sputum culture       Metlay JP, et al. Diagnosis and   https://doi.org/10.1164/rccm.201
                                  treatment of adults with          908-1581ST
                                  community-acquired pneumonia. Am
                                  J Respir Crit Care Med
                                  200:e45-e67 (2019), ATS/IDSA
observation: psa                  Oesterling JE, et al. Serum       https://doi.org/10.1001/jama.199
                                  prostate-specific antigen in a    3.03510070082041
                                  community-based population of
                                  healthy men. JAMA 270:860-864
                                  (1993), JAMA
observation: corrected calcium    Payne RB, et al. Interpretation   https://doi.org/10.1136/bmj.4.58
                                  of serum calcium in patients      93.643
                                  with abnormal serum proteins.
                                  BMJ 4:643-646 (1973), BMJ
observation: news2                Royal College of Physicians.      https://www.rcplondon.ac.uk/proj
                                  National Early Warning Score      ects/outputs/national-early-
                                  (NEWS) 2: standardising the       warning-score-news-2
                                  assessment of acute-illness
                                  severity in the NHS (2017),
                                  Royal College of Physicians
observation: fib 4                Sterling RK, et al. Development   https://doi.org/10.1002/hep.2117
                                  of a simple noninvasive index to  8
                                  predict significant fibrosis in
                                  patients with HIV/HCV
                                  coinfection. Hepatology
                                  43:1317-1325 (2006), Hepatology
observation: shock index          Koch E, et al. Shock index in     https://doi.org/10.2147/OAEM.S17
                                  the emergency department:         8358
                                  utility and limitations. Open
                                  Access Emerg Med 11:179-199
                                  (2019), Open Access Emerg Med

> show medications
Gregory Kerr, 62-year-old man

Medications
Medication           Dose     Route  Frequency                For                       Since
-------------------  -------  -----  -----------------------  ------------------------  ----------
Pravastatin          40 mg    oral   once daily               Chronic kidney disease    2026-03-06
Hydrochlorothiazide  25 mg    oral   once daily               Essential hypertension    2023-12-21
Metformin            1000 mg  oral   twice daily with meals   Type 2 diabetes mellitus  2020-09-11
Lisinopril           20 mg    oral   once daily               Type 2 diabetes mellitus  2021-08-21
Aspirin              81 mg    oral   once daily               Coronary artery disease   2022-08-23
Atenolol             50 mg    oral   once daily               Coronary artery disease   2023-04-15
Furosemide           20 mg    oral   once daily               Heart failure             2022-03-31
Acetaminophen        650 mg   oral   every 6 hours as needed  Low back pain             2026-06-09

Allergies
Allergen            Reaction
------------------  --------
No known allergies

> is this realistic?
306 coherence rules checked on this patient: all hold. One patient cannot be held against a population; a thousand can.

Next: "1000 of them"

> as floppy
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> as JSON
1 fictional patient as JSON, the full chart of each patient.

Saved synthomed-chronic-kidney-disease-1-seed1.json (27,710 bytes)
