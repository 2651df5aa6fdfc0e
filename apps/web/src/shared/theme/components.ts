import type { MantineThemeComponents } from '@mantine/core';
import classes from './components.module.css';

/** What every field looks like, wrong or not. */
const FIELD = { input: classes.field, label: classes.label, error: classes.error };

/** How Mantine's components look here where their variables do not reach. */
export const components: MantineThemeComponents = {
  Button: {
    defaultProps: { size: 'sm', variant: 'default' },
    classNames: { root: classes.button },
  },
  ActionIcon: {
    defaultProps: { variant: 'subtle', color: 'gray', size: 36 },
    classNames: { root: classes.icon },
  },
  CloseButton: { classNames: { root: classes.icon } },
  TextInput: { defaultProps: { size: 'sm' }, classNames: FIELD },
  PasswordInput: {
    defaultProps: { size: 'sm' },
    classNames: { ...FIELD, visibilityToggle: classes.reveal },
  },
  NumberInput: { defaultProps: { size: 'sm' }, classNames: FIELD },
  Textarea: { defaultProps: { size: 'sm' }, classNames: FIELD },
  NativeSelect: {
    defaultProps: { size: 'md' },
    classNames: FIELD,
  },
  Select: { defaultProps: { size: 'sm' }, classNames: FIELD },
  SegmentedControl: {
    defaultProps: { size: 'sm' },
    classNames: { root: classes.segments, indicator: classes.segment, label: classes.segmentLabel },
  },
  Menu: {
    // The placeholder of the focus would be a child that a menu may not have; the first item takes the focus.
    defaultProps: {
      shadow: 'lg',
      radius: 10,
      position: 'bottom-end',
      offset: 6,
      withInitialFocusPlaceholder: false,
    },
    classNames: { dropdown: classes.dropdown, item: classes.item, label: classes.menuLabel },
  },
  Tooltip: { defaultProps: { openDelay: 300, withArrow: false } },
  // A dialog's title bar is no landmark of the page.
  DrawerHeader: { defaultProps: { component: 'div' } },
  ModalHeader: { defaultProps: { component: 'div' } },
  Drawer: { defaultProps: { position: 'right', size: 460 } },
  Skeleton: { defaultProps: { animate: false, radius: 'xs' } },
};
