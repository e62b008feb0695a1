"""Signs that stand for something: one door for them, as for letters and numbers."""

DASHES = frozenset("–—-*")  # begin an item only with a blank after them: "-dır" is a suffix
BULLETS = frozenset("•●▪■◦○‣►➢➤✓✔❖◆◊∙·\uf0b7\uf0a7\uf076\uf0d8\uf0fc\uf02d") | DASHES
