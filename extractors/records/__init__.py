"""Stages 8 and 10, records and years: typed records of tables whose cells and kind are known by now."""
