"""SynthoMed's core: text in, fictional patients out.

A message (`messages.Incoming`) is read by `understanding` into a `Meaning`; the `service` turns that into a
new `case` or an edit of the one in hand. `patients` makes a `Cohort` of columns from the case, by chance
that is addressed rather than consumed, out of the sourced medicine in `knowledge`. `coherence` checks every
cohort by rules of its own. `views` write what a person reads, `exports` what a program reads; `mess`
spoils both where that is asked, and keeps the truth. The service hands all back as a `messages.Reply`. What
the core needs from outside (a place to keep conversations, a clock, seeds) it states as `ports`; it knows no
platform, no Redis and no environment.
"""
