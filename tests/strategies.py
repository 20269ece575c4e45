"""What hypothesis draws its examples from."""

from datetime import date

from hypothesis import strategies as st

from catalog.partial_dates import PartialDate


def known_to(precision, day):
    parts = (day.year, day.month, day.day)
    return PartialDate(*parts[: ("year", "month", "day").index(precision) + 1])


precisions = st.sampled_from(["year", "month", "day"])
partial_dates = st.builds(known_to, precisions, st.dates())
# Close enough to each other that one often lies in the other.
close_dates = st.builds(known_to, precisions, st.dates(date(2016, 12, 1), date(2018, 1, 31)))
