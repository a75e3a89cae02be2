/**
 * Passwords as they are stored: hashed with scrypt, each with its own salt, so that a stolen file is not useful soon.
 */
import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';

/** About 50 milliseconds and 16 MB per guess: RFC 7914's interactive setting. */
const cost = {N: 16_384, r: 8, p: 1};
const length = 32;

/** @returns `scrypt$N$r$p$salt$hash` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  const {N, r, p} = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one that was hashed; false for a hash that cannot be read. */
export async function matchesPassword(password: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = stored.split('$');
  const expected = Buffer.from(hash ?? '', 'base64url');
  if (kind !== 'scrypt' || !salt || expected.length !== length) return false;
  const settings = {N: Number(N), r: Number(r), p: Number(p)};
  const given = await derive(password, Buffer.from(salt, 'base64url'), settings).catch(
    () => undefined,
  );
  return given !== undefined && timingSafeEqual(given, expected);
}

function derive(password: string, salt: Buffer, settings: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Normalised, because keyboards may produce an accent as one character or as two.
    scrypt(password.normalize('NFC'), salt, length, settings, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
