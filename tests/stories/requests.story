The requests of the first issue, one after the other.

> give me a cardiac case

> make a case

> I need data for fever

> synthetic data of breast cancer patients 40-65 years of age Hispanic and non-Hispanic

> two-week-old boy, poor feeding, temp 38.4

> a woman whose HbA1c > 9 despite metformin

> 58 yo M w/ T2DM + HTN, bp somewhere above 160/95

> 70 year old man with eGFR 28
