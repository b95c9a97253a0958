What a cohort is composed of, and cases beside controls.

> 40 patients, half women, 10 % with sepsis
[40 patients · 50 % women · 10 % sepsis]

40 fictional patients (seed 1).

Cohort
Patients                                  40
Women, men                                20 (50 %), 20 (50 %)
Age                                       median 48, 3 to 93 years
Part: sepsis                              4 (10 %)
obesity                                   15 (38 %)
hypertension                              15 (38 %)
hyperlipidemia                            10 (25 %)
osteoarthritis                            7 (18 %)
type 2 diabetes                           5 (12 %)
gastroesophageal reflux disease           5 (12 %)
attention deficit hyperactivity disorder  5 (12 %)
prediabetes                               5 (12 %)

First 10 patients
 #  Name                Age  Sex     systolic BP  diastolic BP   bmi  A1c  eGFR  Conditions
--  ------------------  ---  ------  -----------  ------------  ----  ---  ----  -------------------
 1  Deborah Kerr         71  female          149            73  29.9  5.7    71  sepsis,
                                                                                 hypertension,
                                                                                 hyperlipidemia
 2  Sebastian Villegas   17  male            108            63  26.2             syphilis, acne
 3  Zoe Foster           24  female          106            60  25.8  5.1   116  polycystic ovary
                                                                                 syndrome
 4  Warren Austin        72  male            137            46  27.9  5.6    75  hyponatremia, old
                                                                                 myocardial
                                                                                 infarction,
                                                                                 prostate cancer,
                                                                                 varicose veins,
                                                                                 erectile
                                                                                 dysfunction,
                                                                                 prediabetes,
                                                                                 hypertension,
                                                                                 osteoarthritis
 5  Emma Thompson         3  female          102            52  16.8             none
 6  Alberto Leon         52  male            158            78  28.3  5.4   107  copd, tension
                                                                                 headache,
                                                                                 hypertension,
                                                                                 steatotic liver
                                                                                 disease, peripheral
                                                                                 artery disease,
                                                                                 prior stroke,
                                                                                 hyperlipidemia
 7  Veronica Rosas       71  female          142            64    56  6.7    97  gastroesophageal
                                                                                 reflux disease, low
                                                                                 back pain,
                                                                                 osteoporosis,
                                                                                 varicose veins,
                                                                                 obesity,
                                                                                 osteoarthritis
 8  Christian Anderson   32  male            109            66  29.8  4.9   113  urticaria, tension
                                                                                 headache, attention
                                                                                 deficit
                                                                                 hyperactivity
                                                                                 disorder
 9  Dawn Davis           58  female          133            63  25.4  5.1   109  endometrial cancer,
                                                                                 menopause,
                                                                                 irritable bowel
                                                                                 syndrome,
                                                                                 hyperlipidemia,
                                                                                 hypertension
10  Jose Flores          22  male            110            64  26.7  5.9   131  none

Next: "as CSV" · "as JSON" · "another one"

> and a quarter smoke
[25 % smokers]

Changed; now 40 fictional patients.

Cohort
Patients                                  40
Women, men                                20 (50 %), 20 (50 %)
Age                                       median 48, 3 to 93 years
Part: sepsis                              4 (10 %)
Part: smokers                             10 (25 %)
obesity                                   17 (42 %)
hypertension                              15 (38 %)
hyperlipidemia                            10 (25 %)
osteoarthritis                            7 (18 %)
type 2 diabetes                           5 (12 %)
gastroesophageal reflux disease           5 (12 %)
attention deficit hyperactivity disorder  5 (12 %)
acne                                      5 (12 %)

First 10 patients
 #  Name                Age  Sex     systolic BP  diastolic BP   bmi  A1c  eGFR  Conditions
--  ------------------  ---  ------  -----------  ------------  ----  ---  ----  -------------------
 1  Deborah Kerr         71  female          149            73  29.9  5.7    71  sepsis,
                                                                                 hypertension,
                                                                                 hyperlipidemia
 2  Sebastian Villegas   17  male            108            63  26.2             syphilis, acne
 3  Zoe Foster           24  female          106            60  25.8  5.1   116  polycystic ovary
                                                                                 syndrome
 4  Warren Austin        72  male            137            46  27.9  5.6    75  hyponatremia, old
                                                                                 myocardial
                                                                                 infarction,
                                                                                 prostate cancer,
                                                                                 varicose veins,
                                                                                 erectile
                                                                                 dysfunction,
                                                                                 prediabetes,
                                                                                 hypertension,
                                                                                 osteoarthritis
 5  Emma Thompson         3  female          102            52  16.8             none
 6  Alberto Leon         52  male            140            74  28.3  5.4   108  tension headache,
                                                                                 steatotic liver
                                                                                 disease,
                                                                                 hyperlipidemia
 7  Veronica Rosas       71  female          142            64    56  6.7    97  gastroesophageal
                                                                                 reflux disease, low
                                                                                 back pain,
                                                                                 osteoporosis,
                                                                                 varicose veins,
                                                                                 obesity,
                                                                                 osteoarthritis
 8  Christian Anderson   32  male            109            66  29.8  4.9   113  urticaria, major
                                                                                 depressive
                                                                                 disorder, tension
                                                                                 headache, attention
                                                                                 deficit
                                                                                 hyperactivity
                                                                                 disorder
 9  Dawn Davis           58  female          133            63  25.4  5.1   109  endometrial cancer,
                                                                                 menopause,
                                                                                 irritable bowel
                                                                                 syndrome,
                                                                                 hyperlipidemia,
                                                                                 hypertension
10  Jose Flores          22  male            110            64  26.7  5.9   131  none

Next: "undo" · "show the whole chart"

> 30 % black
[30 % black]

Changed; now 40 fictional patients.

Cohort
Patients                                  40
Women, men                                20 (50 %), 20 (50 %)
Age                                       median 48, 3 to 93 years
Part: sepsis                              4 (10 %)
Part: smokers                             10 (25 %)
Part: black                               12 (30 %)
obesity                                   17 (42 %)
hypertension                              16 (40 %)
hyperlipidemia                            10 (25 %)
osteoarthritis                            7 (18 %)
prediabetes                               6 (15 %)
type 2 diabetes                           5 (12 %)
gastroesophageal reflux disease           5 (12 %)
attention deficit hyperactivity disorder  5 (12 %)

First 10 patients
 #  Name                Age  Sex     systolic BP  diastolic BP   bmi  A1c  eGFR  Conditions
--  ------------------  ---  ------  -----------  ------------  ----  ---  ----  -------------------
 1  Deborah Kerr         71  female          149            73  29.9  5.7    71  sepsis,
                                                                                 hypertension,
                                                                                 hyperlipidemia
 2  Sebastian Villegas   17  male            108            63  26.2             syphilis, acne
 3  Maya Baker           24  female          107            59  29.6  5.4   116  polycystic ovary
                                                                                 syndrome
 4  Warren Austin        72  male            137            46  27.9  5.6    75  hyponatremia, old
                                                                                 myocardial
                                                                                 infarction,
                                                                                 prostate cancer,
                                                                                 varicose veins,
                                                                                 erectile
                                                                                 dysfunction,
                                                                                 prediabetes,
                                                                                 hypertension,
                                                                                 osteoarthritis
 5  Hazel Davis           3  female          102            52  16.8             none
 6  Alberto Leon         52  male            140            74  28.3  5.4   108  tension headache,
                                                                                 steatotic liver
                                                                                 disease,
                                                                                 hyperlipidemia
 7  Veronica Rosas       71  female          142            64    56  6.7    97  gastroesophageal
                                                                                 reflux disease, low
                                                                                 back pain,
                                                                                 osteoporosis,
                                                                                 varicose veins,
                                                                                 obesity,
                                                                                 osteoarthritis
 8  Christian Anderson   32  male            109            66  29.8  4.9   113  urticaria, major
                                                                                 depressive
                                                                                 disorder, tension
                                                                                 headache, attention
                                                                                 deficit
                                                                                 hyperactivity
                                                                                 disorder
 9  Dawn Davis           58  female          133            63  25.4  5.1   109  endometrial cancer,
                                                                                 menopause,
                                                                                 irritable bowel
                                                                                 syndrome,
                                                                                 hyperlipidemia,
                                                                                 hypertension
10  Jose Flores          22  male            110            64  26.7  5.9   131  none

Next: "undo" · "show the whole chart"

> undo
Undone. 40 fictional patients (seed 1).

Cohort
Patients                                  40
Women, men                                20 (50 %), 20 (50 %)
Age                                       median 48, 3 to 93 years
Part: sepsis                              4 (10 %)
Part: smokers                             10 (25 %)
obesity                                   17 (42 %)
hypertension                              15 (38 %)
hyperlipidemia                            10 (25 %)
osteoarthritis                            7 (18 %)
type 2 diabetes                           5 (12 %)
gastroesophageal reflux disease           5 (12 %)
attention deficit hyperactivity disorder  5 (12 %)
acne                                      5 (12 %)

First 10 patients
 #  Name                Age  Sex     systolic BP  diastolic BP   bmi  A1c  eGFR  Conditions
--  ------------------  ---  ------  -----------  ------------  ----  ---  ----  -------------------
 1  Deborah Kerr         71  female          149            73  29.9  5.7    71  sepsis,
                                                                                 hypertension,
                                                                                 hyperlipidemia
 2  Sebastian Villegas   17  male            108            63  26.2             syphilis, acne
 3  Zoe Foster           24  female          106            60  25.8  5.1   116  polycystic ovary
                                                                                 syndrome
 4  Warren Austin        72  male            137            46  27.9  5.6    75  hyponatremia, old
                                                                                 myocardial
                                                                                 infarction,
                                                                                 prostate cancer,
                                                                                 varicose veins,
                                                                                 erectile
                                                                                 dysfunction,
                                                                                 prediabetes,
                                                                                 hypertension,
                                                                                 osteoarthritis
 5  Emma Thompson         3  female          102            52  16.8             none
 6  Alberto Leon         52  male            140            74  28.3  5.4   108  tension headache,
                                                                                 steatotic liver
                                                                                 disease,
                                                                                 hyperlipidemia
 7  Veronica Rosas       71  female          142            64    56  6.7    97  gastroesophageal
                                                                                 reflux disease, low
                                                                                 back pain,
                                                                                 osteoporosis,
                                                                                 varicose veins,
                                                                                 obesity,
                                                                                 osteoarthritis
 8  Christian Anderson   32  male            109            66  29.8  4.9   113  urticaria, major
                                                                                 depressive
                                                                                 disorder, tension
                                                                                 headache, attention
                                                                                 deficit
                                                                                 hyperactivity
                                                                                 disorder
 9  Dawn Davis           58  female          133            63  25.4  5.1   109  endometrial cancer,
                                                                                 menopause,
                                                                                 irritable bowel
                                                                                 syndrome,
                                                                                 hyperlipidemia,
                                                                                 hypertension
10  Jose Flores          22  male            110            64  26.7  5.9   131  none

Next: "as CSV" · "as JSON" · "another one"

> 40 patients, half women, 60 % pregnant
[40 patients · 50 % women · 60 % pregnant]

60 % pregnant does not go with the rest of it: at most 20 of the 40 patients can be so. Make that part smaller, or change the others.

> 12 cases of gout and 24 controls matched 1:2 on age and sex
[36 patients · gout · cases and controls 1:2 matched on age and sex]

36 fictional patients (seed 3).

Cohort
Patients                   36
Women, men                 9 (25 %), 27 (75 %)
Age                        median 61, 29 to 77 years
hypertension               21 (58 %)
hyperlipidemia             17 (47 %)
obesity                    13 (36 %)
gout                       12 (33 %)
osteoarthritis             9 (25 %)
type 2 diabetes            8 (22 %)
old myocardial infarction  8 (22 %)
coronary artery disease    7 (19 %)

Groups
                                Cases     Controls
-------------------------  ----------  -----------
Patients                           12           24
Age (mean)                       57.2         57.2
Women                        3 (25 %)     6 (25 %)
Smokers                    2 (16.7 %)   3 (12.5 %)
white                        9 (75 %)  22 (91.7 %)
black                      1 (8.33 %)   1 (4.17 %)
asian                      1 (8.33 %)   1 (4.17 %)
other                      1 (8.33 %)      0 (0 %)
gout                       12 (100 %)      0 (0 %)
hypertension               7 (58.3 %)  14 (58.3 %)
hyperlipidemia             5 (41.7 %)    12 (50 %)
type 2 diabetes            4 (33.3 %)   4 (16.7 %)
coronary artery disease    4 (33.3 %)   3 (12.5 %)
old myocardial infarction  4 (33.3 %)   4 (16.7 %)

First 10 patients
 #  Group    Set  Name          Age  Sex     systolic BP  diastolic BP   bmi  A1c  eGFR  Conditions
--  -------  ---  ------------  ---  ------  -----------  ------------  ----  ---  ----  ------------
 1  case       1  Anthony        41  male            106            64  25.5  5.7   106  gout,
                  Marshall                                                               glaucoma,
                                                                                         varicose
                                                                                         veins
 2  control    1  Cody           41  male            123            84  28.3  5.6   117  none
                  Gillespie
 3  control    1  Adam Barton    41  male            128            79  26.5  5.1    96  osteoarthrit
                                                                                         is
 4  case       2  Kayla Murray   29  female           98            66  23.9  5.1   116  gout, major
                                                                                         depressive
                                                                                         disorder, fi
                                                                                         bromyalgia,
                                                                                         migraine,
                                                                                         obsessive-
                                                                                         compulsive
                                                                                         disorder,
                                                                                         generalized
                                                                                         anxiety
                                                                                         disorder,
                                                                                         opioid use
                                                                                         disorder
 5  control    2  Ashley Nolan   29  female          122            85  41.8  5.4    86  hypertension
                                                                                         , obesity
 6  control    2  Hannah         29  female          122            81  26.6    5   120  urinary inco
                  Bender                                                                 ntinence, en
                                                                                         dometriosis,
                                                                                         migraine,
                                                                                         major
                                                                                         depressive
                                                                                         disorder
 7  case       3  Krista Long    50  female          128            74  36.6  8.4    99  gout, carpal
                                                                                         tunnel
                                                                                         syndrome,
                                                                                         urinary inco
                                                                                         ntinence, hy
                                                                                         pertension,
                                                                                         hyperlipidem
                                                                                         ia,
                                                                                         polycystic
                                                                                         ovary
                                                                                         syndrome,
                                                                                         obesity,
                                                                                         type 2
                                                                                         diabetes
 8  control    3  Michelle       50  female          133            60    41  4.9    94  osteoarthrit
                  McIntyre                                                               is,
                                                                                         menopause, h
                                                                                         ypertension,
                                                                                         hyperlipidem
                                                                                         ia, obesity
 9  control    3  Jodi Crane     50  female          122            80  26.5  5.5    99  hypothyroidi
                                                                                         sm, panic
                                                                                         disorder, os
                                                                                         teoporosis,
                                                                                         major
                                                                                         depressive
                                                                                         disorder,
                                                                                         copd, prior
                                                                                         stroke,
                                                                                         atopic
                                                                                         dermatitis,
                                                                                         asthma
10  case       4  David Allen    72  male            127            46  29.2  6.5    87  gout,
                                                                                         steatotic
                                                                                         liver
                                                                                         disease, ost
                                                                                         eoarthritis,
                                                                                         hypertension
                                                                                         , old
                                                                                         myocardial
                                                                                         infarction,
                                                                                         peripheral
                                                                                         neuropathy,
                                                                                         type 2
                                                                                         diabetes, hy
                                                                                         perlipidemia
                                                                                         , coronary
                                                                                         artery
                                                                                         disease,
                                                                                         heart
                                                                                         failure

Next: "as CSV" · "as JSON" · "another one"

> as CSV
36 fictional patients as CSV, one row a patient.

Saved synthomed-gout-36-seed3.csv (32,833 bytes)

> 20 patients: 15 with asthma, 10 with COPD
[20 patients · 15 with asthma, 10 with copd]

15 with asthma and 10 with copd are more than the 20 patients there are: make the parts smaller, or leave one out.
