"""Tables that lines frame: how these are painted, what they part, what stands outside them, where a page ends."""
