/** The block in the editor. No build: `wp` is WordPress's own, `campaignElements` is written by campaign-elements.php. */
(({ blockEditor, blocks, components, element, i18n, serverSideRender: ServerSideRender }) => {
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Disabled, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;
  const { createElement: h, Fragment } = element;
  const { __ } = i18n;
  const { elements, languages } = window.campaignElements;

  /** How controls look from WordPress 6.7 on. */
  const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  /** "remember-days" as "Remember days". */
  const label = (name) => name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');

  /** The objects of a list without what is empty; undefined where nothing is left, so that nothing is stored. */
  function without(settings, isEmpty) {
    const kept = Object.entries(settings).filter(([, value]) => !isEmpty(value));
    return kept.length ? Object.fromEntries(kept) : undefined;
  }

  function Chooser({ attributes, setAttributes, help }) {
    return h(SelectControl, {
      ...look,
      label: __('Element', 'campaign-elements'),
      help,
      value: attributes.element ?? '',
      options: [
        { value: '', label: __('Choose…', 'campaign-elements'), disabled: true },
        ...Object.entries(elements).map(([value, { title }]) => ({ value, label: title })),
      ],
      // The settings of one element say nothing to another.
      onChange: (name) => setAttributes({ element: name, settings: undefined }),
    });
  }

  function Setting({ name, type, value, onChange }) {
    const common = { ...look, label: label(name), help: type.description };
    if (type.type === 'boolean') return h(ToggleControl, { ...common, checked: !!value, onChange });
    if (type.type === 'choice') {
      const options = type.values.map((choice) => ({
        value: choice === type.default ? '' : choice,
        label: label(choice),
      }));
      return h(SelectControl, { ...common, value: value ?? '', options, onChange });
    }
    const input = { number: 'number', address: 'url' }[type.type] ?? 'text';
    return h(TextControl, { ...common, type: input, value: value ?? '', onChange });
  }

  function Edit({ attributes, setAttributes }) {
    const { element: name, settings = {}, campaign = '', lang = '' } = attributes;
    const chosen = elements[name];
    const props = useBlockProps();
    if (!chosen) {
      return h(
        'div',
        props,
        h(
          Placeholder,
          {
            icon: 'megaphone',
            label: __('Campaign element', 'campaign-elements'),
            instructions: __('Which element of the campaign stands here?', 'campaign-elements'),
          },
          h(Chooser, { attributes, setAttributes }),
        ),
      );
    }
    const set = (setting, value) =>
      setAttributes({ settings: without({ ...settings, [setting]: value }, (one) => one === '' || !one) });
    return h(
      Fragment,
      null,
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: chosen.title },
          h(Chooser, { attributes, setAttributes, help: chosen.description }),
          Object.entries(chosen.attributes).map(([setting, type]) =>
            h(Setting, {
              key: setting,
              name: setting,
              type,
              value: settings[setting],
              onChange: (value) => set(setting, value),
            }),
          ),
        ),
        h(
          PanelBody,
          { title: __('Campaign', 'campaign-elements') },
          h(TextControl, {
            ...look,
            type: 'url',
            label: __('Address of the campaign document', 'campaign-elements'),
            help: __(
              'An address with https that ends in .json, or one of this site. Empty: Justice for Khojaly.',
              'campaign-elements',
            ),
            value: campaign,
            onChange: (value) => setAttributes({ campaign: value.trim() || undefined }),
          }),
          h(SelectControl, {
            ...look,
            label: __('Language', 'campaign-elements'),
            value: lang,
            options: [
              { value: '', label: __('The site’s', 'campaign-elements') },
              ...Object.entries(languages).map(([value, own]) => ({ value, label: own })),
            ],
            onChange: (value) => setAttributes({ lang: value || undefined }),
          }),
        ),
      ),
      h(
        'div',
        props,
        h(
          'p',
          { style: { margin: 0, opacity: 0.75, font: '13px/1.5 system-ui, sans-serif' } },
          `${chosen.title}: `,
          __(
            'this is what a reader without scripts gets. The element itself is shown on the page.',
            'campaign-elements',
          ),
        ),
        h(
          Disabled,
          null,
          h(
            'div',
            { style: { maxBlockSize: '24em', overflow: 'auto' } },
            h(ServerSideRender, {
              block: 'campaign-elements/element',
              attributes,
              httpMethod: 'POST',
            }),
          ),
        ),
      ),
    );
  }

  blocks.registerBlockType('campaign-elements/element', {
    edit: Edit,
    // What stands on the page is written when it is asked for: the post keeps the choices only.
    save: () => null,
  });
})(window.wp);
