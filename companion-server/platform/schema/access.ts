/** Times are ISO 8601 text in UTC. */
export interface MemberTable {
  id: string;
  name: string;
  role: string;
  created_at: string;
}

export interface DeviceTable {
  id: string;
  member_id: string;
  name: string;
  /** SHA-256 of the token, hex. The token itself is nowhere. */
  token_hash: string;
  /** The Origin that paired; null for a client that sends none. */
  origin: string | null;
  created_at: string;
  last_used_at: string | null;
}

export interface PairingCodeTable {
  id: string;
  code_hash: string;
  /** Why it was made: at start, asked for by the owner, or in place of one that was guessed at. */
  made_for: 'start' | 'request' | 'replacement';
  created_at: string;
  expires_at: string;
  wrong_tries: number;
  /** When it was used or made void. */
  ended_at: string | null;
}

export interface SettingTable {
  name: string;
  /** JSON. */
  value: string;
  updated_at: string;
}

export interface SecretTable {
  name: string;
  /** Base64. */
  nonce: string;
  /** Base64 of ciphertext and tag. */
  ciphertext: string;
  updated_at: string;
}

export interface AccessTables {
  member: MemberTable;
  device: DeviceTable;
  pairing_code: PairingCodeTable;
  setting: SettingTable;
  secret: SecretTable;
}
