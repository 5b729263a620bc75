/** How a vector's four lanes are used; `wasm/assembly/families.ts` has the same numbers. */
export const familyKinds = { wide: 0, narrow: 0, lane: 1, pair: 2, twin: 3 } as const;

export type Family = keyof typeof familyKinds;

export interface Choice {
  readonly family: Family;
  /** One English line. */
  readonly why: string;
}

/** The family of tiles for groups that read `channels` and write `outs` channels each. */
export function chooseFamily(groups: number, channels: number, outs: number): Choice {
  if (groups > 1 && channels === 1 && outs === 1) {
    return { family: 'lane', why: 'groups of 1 -> 1 channel: one lane a group' };
  }
  if (groups > 1 && channels === 2 && outs === 2) {
    return { family: 'pair', why: 'groups of 2 -> 2 channels: two groups fill a vector' };
  }
  if (groups > 1 && channels === 1 && outs === 2) {
    return { family: 'twin', why: 'groups of 1 -> 2 channels: two groups fill a vector' };
  }
  if (outs > 4) {
    return { family: 'wide', why: `${outs} output channels a group: two vectors at a time` };
  }
  const unused = outs < 4 ? `, ${4 - outs} of 4 lanes unused` : '';
  return { family: 'narrow', why: `${outs} output channels a group: one vector${unused}` };
}
