import { fingerprintOf } from './fingerprint-of.ts';

it('a wish has the fingerprint that was stored of it before', () => {
  expect(fingerprintOf(['c', null, [['SIMPLE', 2]], 'Été']).toString('hex')).toBe(
    '103599efd287a908187798300aa150e4c353b6989a4233f0a218e314f4f49958',
  );
});
