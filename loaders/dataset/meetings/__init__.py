"""Who met whom, and where: places, who appears with whom, who travelled to whom."""
