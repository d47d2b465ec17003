// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace gatehouse
{
class Button;
class FilterPill;

/// The filters of Directory Insights as pills, and Add filter: Application, Event (grouped as in the articles), Result,
/// User. Those that the surrounding tab fixes are not offered.
class EventFilters : public QWidget
{
    Q_OBJECT

public:
    explicit EventFilters(ApplicationStore &applications, QWidget *parent = nullptr);

    void fixApplication(const QString &id) { m_fixedApplication = id; }
    void fixResource(const QString &resource) { m_fixedResource = resource; }
    /// Puts what is filtered into the query.
    void apply(EventQuery &query) const;
    void chooseTypes(const QStringList &types);
    void chooseResource(const QString &resource);
    void chooseResult(std::optional<bool> success);
    void chooseApplication(const QString &id, const QString &label);
    bool isEmpty() const;
    void removeLast();

Q_SIGNALS:
    void changed();

private:
    void fillMenu();
    void fillTypes(QMenu *menu);
    void showPills();
    FilterPill *addPill(const QString &id, const QString &what, const QString &value, bool editable = false);
    void remove(const QString &id);

    ApplicationStore &m_applications;
    QString m_fixedApplication;
    QString m_fixedResource;
    QStringList m_order; ///< ids of the filters that are set, oldest first
    QStringList m_types;
    QString m_application;
    QString m_applicationLabel;
    QString m_resource;
    std::optional<bool> m_success;
    QHash<QString, FilterPill *> m_pills;
    QHBoxLayout *m_layout;
    Button *m_add;
    QMenu *m_menu;
};

} // namespace gatehouse
