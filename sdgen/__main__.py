"""``python -m sdgen``."""

import sys

from sdgen.cli.main import main

sys.exit(main())
