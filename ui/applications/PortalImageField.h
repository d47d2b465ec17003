// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace gatehouse
{
class AppTile;
class FileChooser;
class IconLabel;
class Label;

/// User Portal Image: a Logo (the connector's letters, or an uploaded or dropped image) or a Color Indicator, one of
/// the twelve colours.
class PortalImageField : public QWidget
{
    Q_OBJECT

public:
    explicit PortalImageField(FileChooser &files, QWidget *parent = nullptr);

    PortalImage value() const { return m_value; }
    /// `label` gives the letters while there is no image.
    void setValue(const PortalImage &value, const QString &label);
    void setLabel(const QString &label);
    void setError(const QString &error);

Q_SIGNALS:
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *logoArea();
    QWidget *colorArea();
    void take(const QString &path);
    void showValue();

    FileChooser &m_files;
    PortalImage m_value;
    PortalImage m_logo; ///< kept while Color Indicator is chosen, so that changing one's mind loses nothing
    QString m_label;
    QRadioButton *m_logoButton;
    QRadioButton *m_colorButton;
    QWidget *m_logoArea;
    QWidget *m_colorArea;
    AppTile *m_tile;
    Label *m_source;
    Label *m_error;
    QWidget *m_removeButton;
    QButtonGroup *m_colors;
};

} // namespace gatehouse
