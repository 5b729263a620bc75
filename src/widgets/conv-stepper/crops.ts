/**
 * Eight by eight pixels of each sample photo, as sRGB colours. A pixel is the mean of `block` x `block` pixels of
 * the photo, rounded; `left` and `top` say where in the photo (of `photoSize`, width and height) the crop begins.
 */
export const crops = {
  // Chelsea the cat, left eye; photo by Stefan van der Walt, CC0.
  cat: {
    photoSize: [451, 300],
    left: 134,
    top: 78,
    block: 9,
    rows: [
      'b48d70 a57c5d 936e4f 896547 916a4b a1795a a17b5f ac8264',
      '59321c 4a2c11 64441d 543b18 332109 3b250c 724f35 ad8061',
      '4c2e19 926e38 886e3c 645a4a 2c292a 272010 422c0b 6b452a',
      '57391b 96773f 887447 38322b 251f1f 2f291c 62481f 3c240a',
      '604023 92753c 7a6934 232213 0d0c0a 3e361e 735929 472e0f',
      '966e4b 6f5225 897237 50421b 302812 645022 84672d 4b3429',
      'a57954 87623e 7a5d29 8f7331 846d33 8a7136 543b21 3b2623',
      '815430 a1734b 9f744d 6d4a27 4e3115 392111 432515 401f11',
    ],
  },
  // rim of the cup, between saucer and coffee; photo by Rachel Michetti, CC0.
  coffee: {
    photoSize: [600, 400],
    left: 160,
    top: 120,
    block: 12,
    rows: [
      'af3517 d7ae9c f5e5d4 c98850 b65720 a13d11 a33f11 b9581c',
      'ad3315 b46f5a f7ecdf d2915d b04814 bd5619 d27123 da7c28',
      'aa2b10 8e2b16 e7cdba ecccb0 cd6a25 dd7d29 e38830 e79035',
      'aa2c0f 902812 9a4f3b f4e6d9 f0c69a e99238 eb9538 eb9539',
      'ab2d11 92200b 852b16 9b5443 f2e5db f5d8b6 eea452 eb9739',
      'b03818 a62d11 801f0c 7d220f 8b3d2c dabbaa f7eee4 f4d1aa',
      'b94d2b b13716 8c2610 93371a 751b0b 6b1307 9c5645 d3afa0',
      'ad3617 a42c10 953218 7d200e 8b2f16 781e0c 640e04 6a1207',
    ],
  },
  // tip of the rocket before the evening sky; photo released by SpaceX into the public domain.
  rocket: {
    photoSize: [640, 427],
    left: 296,
    top: 120,
    block: 6,
    rows: [
      '1c365c 1b355c 1b355b 1a355a 18355a 19355a 1a3459 193459',
      '1d365c 1d365c 1a365c 23395b 232f45 1a3355 18345a 183458',
      '1e375e 1d375d 1d385d 4c5262 3c3a42 2c3141 19355a 1a355a',
      '1e3a5f 1d395f 344968 636065 534b49 453c39 223857 1c365b',
      '1f3a5f 1f3960 485972 4d4346 281f22 44312a 2b3d55 1c375d',
      '1f3b60 203a60 4c5c75 403641 342622 412b23 2e3f57 1c385d',
      '203c61 1e3c61 5b5e66 726d6b 5d554e 564d40 314058 1d395e',
      '213d62 223c63 4b5362 746e6b 5f584f 53493f 283954 1e395e',
    ],
  },
} as const satisfies Record<string, Crop>;

export type PhotoName = keyof typeof crops;

export interface Crop {
  readonly photoSize: readonly [width: number, height: number];
  readonly left: number;
  readonly top: number;
  readonly block: number;
  readonly rows: readonly string[];
}

/** Rows and columns of a crop. */
export const CROP_SIZE = 8;
