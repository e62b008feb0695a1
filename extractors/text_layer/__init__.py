"""Stage 2, mend: broken letters mended where that is sure."""
