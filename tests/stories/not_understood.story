What is not understood, not allowed, or not text.

> 
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

>    
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> 😀😀😀
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> 
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> patient with diabetis melitus
[1 patient · type 2 diabetes]

Gregory Kerr, 63-year-old man (fictional, seed 1). A 63-year-old man with low back pain (mild), benign prostatic hyperplasia (moderate symptoms), hypertension (severe, near or above 180 mmHg), coronary artery disease (two vessels), old myocardial infarction, obesity (class 1) and hyperlipidemia (moderate) presents with frequent urination. Working diagnosis: type 2 diabetes (without hyperglycemia).

Patient (fictional)
Name               Gregory Kerr
Patient ID         SM-01106177350
Born               1962-10-15 (63 years)
Sex                male
Race, ethnicity    White, non-Hispanic
Address            4389 9th Street, Denton, TX 76210
Telephone          (940) 555-0127
E-mail             gregory.kerr350@example.org
Smoking            former smoker
Alcohol            none
Physical activity  inactive
Complaint          A 63-year-old man with low back pain (mild), benign prostatic hyperplasia
                   (moderate symptoms), hypertension (severe, near or above 180 mmHg), coronary
                   artery disease (two vessels), old myocardial infarction, obesity (class 1) and
                   hyperlipidemia (moderate) presents with frequent urination. Working diagnosis:
                   type 2 diabetes (without hyperglycemia).
Examination        unremarkable

Vitals
Vital sign              Result  Unit   Reference  Flag
----------  ------------------  -----  ---------  ----
Ht                       178.5  cm
Wt                        97.1  kg
BMI                       30.5  kg/m²  18.5–24.9  H
Waist                    107.7  cm     ≤ 102      H
SBP                        209  mmHg   90–129     HH
DBP                        106  mmHg   45–79      H
MAP                        140  mmHg   65–100     HH
HR                          56  /min   50–100
RR                          14  /min   12–20
Temp                      36.4  °C     36–37.5
SpO2                        97  %      95–100
Pain                         3  /10    ≤ 3
Rhythm            sinus rhythm
ST segment  no acute ST change

Labs
Test             Result  Unit            Reference  Flag
-------------  --------  --------------  ---------  ----
Hgb                14.8  g/dL            13–17.5
Hct                43.4  %               41–53
RBC                4.32  10*6/uL         4.5–5.9    L
MCV               100.5  fL              80–100     H
MCH                34.3  pg              26–34      H
MCHC               34.1  g/dL            31–37
RDW                12.8  %               11.5–15.5
WBC                11.8  10*3/uL         4.5–11     H
Neut %               50  %               40–75
Lymph %              34  %               15–48
Eos %                12  %               0–8        H
Plt                 273  10*3/uL         150–400
Mono %                3  %               2–12
Baso %                1  %               ≤ 2
ANC                 5.9  10*3/uL         1.8–7.7
ALC                 4.0  10*3/uL         1–4.8
Na                  141  mmol/L          135–145
K                   4.2  mmol/L          3.5–5
HCO3                 26  mmol/L          22–30
Cl                   97  mmol/L          98–107     L
AG                   18  mmol/L          8–18
BUN                  12  mg/dL           8–25
Cr                 0.81  mg/dL           0.7–1.3
eGFR                 99  mL/min/1.73 m²  ≥ 60
Ca                  9.7  mg/dL           8.5–10.5
Glu                  95  mg/dL           70–99
Alb                 4.8  g/dL            3.5–5
TP                  7.6  g/dL            6–8.3
ALT                  17  U/L             10–55
AST                  24  U/L             10–40
ALP                  27  U/L             36–125     L
T bili              0.5  mg/dL           ≤ 1.2
Glob                2.8  g/dL            2–3.8
A1c                 6.7  %               4–5.6      H
eAG                 146  mg/dL           68–114     H
TC                  182  mg/dL           ≤ 199
LDL                 108  mg/dL           ≤ 129
HDL                  41  mg/dL           ≥ 40
TG                  164  mg/dL           ≤ 149      H
non-HDL             141  mg/dL           ≤ 159
TnI                0.04  ng/mL           ≤ 0.04
LVEF                 58  %               52–72
Urate               5.8  mg/dL           3.6–8.5
Urine LE             1+                             A
Urine nitrite  negative
Urine blood    negative
Urine protein  negative
UACR                922  mg/g            ≤ 30       H
PSA                 1.2  ng/mL           ≤ 4.5
Corr Ca             9.1  mg/dL           8.5–10.5
NEWS2                 0  /20             ≤ 4
FIB-4              1.34  index           ≤ 1.3      H
Shock index        0.27  ratio           ≤ 0.9

Conditions
Condition                                                              ICD-10-CM  SNOMED CT  Since
---------------------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, without hyperglycemia                        E11.21     44054006   2020-01
Low back pain, mild, nonspecific                                       M54.59     279039007  2026-06
Benign prostatic hyperplasia, moderate symptoms                        N40.1      266569009  2025-04
Essential hypertension, severe, near or above 180 mmHg                 I10        59621000   2023-08
Coronary artery disease, two vessels, with stable angina, previous     I25.119    53741008   2021-06
bypass surgery
Old myocardial infarction                                              I25.2      1755008    2018-03
Obesity, class 1                                                       E66.811    414916001  2011-02
Hyperlipidemia, moderate, LDL-predominant                              E78.00     55822004   2009-06
Diabetic nephropathy (type 2 diabetes)                                 E11.21     420279001  2022-10
An old myocardial infarction (coronary artery disease)                 I25.2                 2025-01

Procedures and orders
Procedure                     Result                        For                           Date
----------------------------  ----------------------------  ----------------------------  ----------
Diet education (heart-        done                          hyperlipidemia                2009-08-11
healthy)
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
Physical therapy              done                          low back pain                 2026-06-09

Medications
Medication           Dose     Route  Frequency                For                       Since
-------------------  -------  -----  -----------------------  ------------------------  ----------
Metformin            1000 mg  oral   twice daily with meals   Type 2 diabetes mellitus  2020-09-11
Atorvastatin         40 mg    oral   once daily               Type 2 diabetes mellitus  2021-06-27
Lisinopril           20 mg    oral   once daily               Type 2 diabetes mellitus  2021-08-21
Hydrochlorothiazide  25 mg    oral   once daily               Essential hypertension    2023-12-21
Aspirin              81 mg    oral   once daily               Coronary artery disease   2022-08-23
Atenolol             50 mg    oral   once daily               Coronary artery disease   2023-04-15
Acetaminophen        650 mg   oral   every 6 hours as needed  Low back pain             2026-06-09

Allergies
Allergen            Reaction
------------------  --------
No known allergies

Next: "another one" · "20 of them" · "as JSON" · "share"

> patient with florbnitis
[1 patient]

I did not understand "florbnitis". Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

> give me Tom Hanks's medical records
I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no real person's records, give no advice about anyone's own health, and write no documents to be used as real. Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an emergency, your local emergency number.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> I have chest pain, what should I take?
I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no real person's records, give no advice about anyone's own health, and write no documents to be used as real. Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an emergency, your local emergency number.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> write me a poem
I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no real person's records, give no advice about anyone's own health, and write no documents to be used as real. Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an emergency, your local emergency number.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> asdkjh qwe
I could not read a patient in that. Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"

> undo
There is nothing to undo: this is the patient as first asked for.

> as JSON
1 fictional patient as JSON, the full chart of each patient.

Saved synthomed-type-2-diabetes-1-seed1.json (21,605 bytes)

> help
I make fictional, clinically coherent patients. Describe one, then go on talking:
• "45-year-old man with type 2 diabetes, A1c above 9"
• "add a high blood pressure reading", "make him 10 years older", "no metformin", "undo"
• "20 of them, half women", "another one", "give me a cardiac case"
• "show the labs", "why is the sodium low?", "why lisinopril?", "what does MCV 72 mean?"
• notes: "SOAP note", "SBAR", "nursing note", "H&P", "discharge summary", "med rec"
• in hospital: "admit him", "fast-forward 6 hours", "he deteriorates", "give a bolus",
  "show the flowsheet", "show the MAR", "intake and output", "orders", "discharge him"
• "where do these numbers come from?", "allergic to penicillin", "in a flare", "stage 3"
• files: "as json"; I write json, csv, ndjson, parquet, fhir, fhir-ndjson and hl7v2
• "share" gives a code that opens the same patients anywhere; "reset" starts over
Everyone is invented; nothing comes from a real person's record.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"
