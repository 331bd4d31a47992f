import { connect } from '../../db/connection.ts';

/** Everything that db/findings keeps, in an order of its own. */
export function derivedIn(path: string): unknown {
  const db = connect(path, { readOnly: true });
  try {
    return {
      findings: db
        .prepare(
          'SELECT id, checkName, key, verdict, severity, summary, working, figures, claimIds, ruler, missing, fingerprint, disposition, reason, placeOrder, startOrder FROM finding ORDER BY id, key',
        )
        .all(),
      figures: db.prepare('SELECT * FROM figure_shown ORDER BY figureRow').all(),
      claims: db.prepare('SELECT * FROM claim_shown ORDER BY claimRow').all(),
      members: db
        .prepare(
          'SELECT k.checkName, k.key, m.kind, m.memberRow FROM check_member m JOIN check_key k ON k.keyId = m.keyId ORDER BY 1, 2, 3, 4',
        )
        .all(),
    };
  } finally {
    db.close();
  }
}
