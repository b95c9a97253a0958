A child has a child's chart.

> 5 year old girl with croup

> 6 month old boy with bronchiolitis

> newborn with jaundice

> 9-year-old with asthma, weight 28 kg
