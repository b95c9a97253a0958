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

Gregory Kerr, 63-year-old man (fictional, seed 1). A 63-year-old man with hypertension (severe, near or above 180 mmHg), coronary artery disease (with stable angina), obesity (class 1) and hyperlipidemia (moderate) presents with frequent urination. Working diagnosis: type 2 diabetes (without hyperglycemia).

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
Complaint          A 63-year-old man with hypertension (severe, near or above 180 mmHg), coronary
                   artery disease (with stable angina), obesity (class 1) and hyperlipidemia
                   (moderate) presents with frequent urination. Working diagnosis: type 2 diabetes
                   (without hyperglycemia).
Examination        unremarkable

Vitals
Vital sign  Result  Unit   Reference  Flag
----------  ------  -----  ---------  ----
Ht           178.5  cm
Wt            97.1  kg
BMI           30.5  kg/m²  18.5–24.9  H
SBP            198  mmHg   90–129     HH
DBP             91  mmHg   45–79      H
MAP            127  mmHg   65–100     H
HR              53  /min   50–100
RR              14  /min   12–20
Temp          36.4  °C     36–37.5
SpO2            97  %      95–100

Labs
Test     Result  Unit            Reference  Flag
-------  ------  --------------  ---------  ----
Hgb        15.2  g/dL            13–17.5
Hct        44.7  %               41–53
RBC        4.49  10*6/uL         4.5–5.9    L
MCV        99.6  fL              80–100
MCH        33.9  pg              26–34
MCHC       34.0  g/dL            31–37
RDW        12.4  %               11.5–15.5
WBC        10.7  10*3/uL         4.5–11
Neut %       54  %               40–75
Lymph %      32  %               15–48
Eos %         6  %               0–8
Plt         248  10*3/uL         150–400
TnI        0.04  ng/mL           ≤ 0.04
LVEF         57  %               52–72
A1c         6.9  %               4–5.6      H
eAG         151  mg/dL           68–114     H
TC          145  mg/dL           ≤ 199
LDL          81  mg/dL           ≤ 129
HDL          44  mg/dL           ≥ 40
TG           98  mg/dL           ≤ 149
Na          141  mmol/L          135–145
K           3.9  mmol/L          3.5–5
HCO3         24  mmol/L          22–30
Cl           98  mmol/L          98–107
AG           19  mmol/L          8–18       H
BUN          11  mg/dL           8–25
Cr         0.84  mg/dL           0.7–1.3
eGFR         98  mL/min/1.73 m²  ≥ 60
Ca          9.4  mg/dL           8.5–10.5
Glu         106  mg/dL           70–99      H
Alb         4.6  g/dL            3.5–5
TP          7.7  g/dL            6–8.3
ALT          18  U/L             10–55
AST          21  U/L             10–40
ALP          35  U/L             36–125     L
T bili      0.6  mg/dL           ≤ 1.2
UACR        121  mg/g            ≤ 30       H
Pain          0  /10             ≤ 3

Conditions
Condition                                               ICD-10-CM  SNOMED CT  Since
------------------------------------------------------  ---------  ---------  -------
Type 2 diabetes mellitus, without hyperglycemia         E11.9      44054006   2020-01
Essential hypertension, severe, near or above 180 mmHg  I10        59621000   2023-08
Coronary artery disease, with stable angina             I25.119    53741008   2021-06
Obesity, class 1                                        E66.811    414916001  2011-02
Hyperlipidemia, moderate                                E78.5      55822004   2009-06

Medications
Medication           Dose     Route  Frequency               For                       Since
-------------------  -------  -----  ----------------------  ------------------------  ----------
Hydrochlorothiazide  25 mg    oral   once daily              Essential hypertension    2023-12-21
Metformin            1000 mg  oral   twice daily with meals  Type 2 diabetes mellitus  2020-09-11
Atorvastatin         40 mg    oral   once daily              Type 2 diabetes mellitus  2021-06-27
Aspirin              81 mg    oral   once daily              Coronary artery disease   2022-08-23
Atenolol             50 mg    oral   once daily              Coronary artery disease   2023-04-15

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

Saved synthomed-type-2-diabetes-1-seed1.json (12,670 bytes)

> help
I make fictional, clinically coherent patients. Describe one, then go on talking:
• "45-year-old man with type 2 diabetes, A1c above 9"
• "add a high blood pressure reading", "make him 10 years older", "no metformin", "undo"
• "20 of them, half women", "another one", "give me a cardiac case"
• "show the labs", "why is the potassium high?", "where do these numbers come from?"
• files: "as json"; I write json, csv, ndjson, parquet, fhir, fhir-ndjson and hl7v2
• "share" gives a code that opens the same patients anywhere; "reset" starts over
Everyone is invented; nothing comes from a real person's record.

Next: "give me a cardiac case" · "45-year-old man with type 2 diabetes" · "20 patients with asthma"
