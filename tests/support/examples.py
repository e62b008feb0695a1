"""Examples by the hundred, however long a busy machine takes for one.

By itself Hypothesis fails where an example takes a fifth of a second, or drawing some of them takes one.
"""

from hypothesis import HealthCheck, settings

PATIENT = "patient"

settings.register_profile(
    PATIENT, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(PATIENT)
