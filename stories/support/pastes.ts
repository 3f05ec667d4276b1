/** What people paste, by what it is. Acme’s own domain is acme.test. */
export const pastes = {
  few: 'maya@example.com, Noor Haddad <noor@example.com>\nkofi@example.org',
  typo: 'lena@amce.test',
  invalid: 'maya@example.com\nlena at example.com\n@example.com',
  invited: 'ivy@example.com',
  expired: 'edgar@example.com',
  member: 'maya@example.com\nana@example.com\nomar@example.com',
  duplicate: 'maya@example.com\nMaya@Example.com\nmaya@example.com',
  long: [
    `maya.${'very-'.repeat(9)}long@${'department.'.repeat(8)}example.com`,
    `kofi.${'x'.repeat(59)}@${'a'.repeat(63)}.example.org`,
    'not-an-address-'.repeat(12),
  ].join('\n'),
  /** Sixty addresses, among them members, invited and expired ones, repeats, slips and none. */
  mixed: [
    'Name,E-mail,Role',
    ...Array.from({ length: 46 }, (_, i) => `Person ${i + 1},person.${i + 1}@example.com,member`),
    ',ana@example.com,member',
    ',omar@example.com,member',
    ',ivy@example.com,member',
    ',ian@example.com,admin',
    ',edgar@example.com,member',
    ',person.3@example.com,member',
    ',person.4@example.com,member',
    ',person.5@example.com,member',
    ',lena@amce.test,member',
    ',luis@acm.test,member',
    ',lin@acmee.test,member',
    ',not an address,member',
    ',pia@@example.com,member',
    ',paul@example.com,member',
  ].join('\n'),
}

/** As many addresses as are wanted, one a line. */
export function addresses(count: number): string {
  return Array.from({ length: count }, (_, i) => `person.${i + 1}@example.com`).join('\n')
}
